package org.bitshound.ese;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bitshound.ese.Row.Standing;

/// Writes the rows of a table as JSON, one a line: where a row stands, and its values by the names
/// of their columns. A column that is null is left out; one with several values is an array.
///
/// ```json
/// {"page":33,"offset":139361,"values":{"Id":"266504AC-…","Blob":"A15609E1…"}}
/// ```
public final class TableDump {
  private final JsonOutput json;
  private long rows;

  private TableDump(OutputStream out) {
    this.json = new JsonOutput(out);
  }

  /// Writes what a table is, not its rows: name, number of rows, columns with their types, as one
  /// line of JSON.
  ///
  /// @throws IOException where the output cannot be written
  public static void describe(Table table, OutputStream out) throws IOException {
    long rows = table.rowCount();
    written(out, dump -> dump.description(table, rows));
  }

  private void description(Table table, long count) {
    json.raw("{\"name\":").text(table.name());
    json.raw(",\"objectId\":" + table.objectId() + ",\"rows\":" + count + ",\"columns\":[");
    var separator = new Separator();
    for (Column column : table.columns()) {
      json.raw(separator.next() + "{\"id\":" + column.id() + ",\"name\":").text(column.name());
      json.raw(",\"type\":").text(column.type().word()).raw("}");
    }
    json.raw("]}\n");
  }

  /// Writes the rows that a table holds.
  ///
  /// @return how many
  /// @throws IOException where the output cannot be written
  public static long write(Table table, OutputStream out) throws IOException {
    return written(out, dump -> table.rows(dump::line));
  }

  /// Writes the rows that a table holds and behind them what is left of others, each of which says
  /// so: `"recovered":"page-slack"` for a deleted entry, `"recovered":"free-page"` for one on a
  /// page to which the table does not lead.
  public static long writeRecovering(Table table, OutputStream out) throws IOException {
    return written(
        out,
        dump -> {
          table.rows(dump::line);
          table.formerRows(dump::line);
        });
  }

  private interface Work {
    void of(TableDump dump);
  }

  private static long written(OutputStream out, Work work) throws IOException {
    var dump = new TableDump(out);
    try {
      work.of(dump);
    } catch (UncheckedIOException failed) {
      throw Objects.requireNonNull(failed.getCause());
    }
    return dump.rows;
  }

  private void line(Row row) {
    rows++;
    json.raw("{");
    if (row.standing() != Standing.LIVE) {
      json.raw("\"recovered\":").text(word(row.standing())).raw(",");
    }
    json.raw("\"page\":" + row.page() + ",\"offset\":" + row.offset() + ",\"values\":{");
    var separator = new Separator();
    row.forEach((column, values) -> {
      json.raw(separator.next()).text(column.name()).raw(":");
      values(values);
    });
    json.raw("}}\n");
  }

  private static String word(Standing standing) {
    return switch (standing) {
      case LIVE -> "";
      case DELETED -> "page-slack";
      case STRAY -> "free-page";
    };
  }

  private void values(List<Value> values) {
    if (values.size() == 1) {
      value(values.getFirst());
      return;
    }
    var separator = new Separator();
    json.raw("[");
    for (Value value : values) {
      json.raw(separator.next());
      value(value);
    }
    json.raw("]");
  }

  private void value(Value value) {
    switch (value.state()) {
      case WHOLE -> plain(value);
      case CUT -> {
        json.raw("{\"cut\":");
        plain(value);
        json.raw("}");
      }
      case PACKED -> json.raw("{\"packed\":").hex(value.bytes()).raw("}");
    }
  }

  private void plain(Value value) {
    if (value.bytes().length < value.type().size()) {
      json.hex(value.bytes());
      return;
    }
    switch (value.type()) {
      case BIT -> json.raw(value.number().orElse(0) == 0 ? "false" : "true");
      case UNSIGNED_BYTE, SHORT, LONG, CURRENCY, UNSIGNED_LONG, LONG_LONG, UNSIGNED_SHORT ->
          json.raw(Long.toString(value.number().orElse(0)));
      case UNSIGNED_LONG_LONG -> json.raw(Long.toUnsignedString(value.number().orElse(0)));
      case IEEE_SINGLE, IEEE_DOUBLE -> floating(value);
      case DATE_TIME -> json.text(value.timeText());
      case GUID -> json.text(value.guid().orElseThrow().toString().toUpperCase(Locale.ROOT));
      case TEXT, LONG_TEXT -> json.text(value.text());
      case NIL, BINARY, LONG_BINARY, SLV -> json.hex(value.bytes());
    }
  }

  /// A single has its own digits, fewer than those of the double it widens to.
  private void floating(Value value) {
    double number = value.floating().orElse(0.0);
    String digits =
        value.type() == ColumnType.IEEE_SINGLE
            ? Float.toString((float) number)
            : Double.toString(number);
    if (Double.isFinite(number)) {
      json.raw(digits);
    } else {
      json.text(digits); // JSON has no number for it
    }
  }

  /// Nothing before the first, a comma before each other.
  private static final class Separator {
    private String next = "";

    String next() {
      String now = next;
      next = ",";
      return now;
    }
  }
}
