package org.bitshound.weblogs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitshound.exports.record.Search;

/// A table with a line of names at its head, of which a user said what its columns hold. A value in
/// quotes may hold line ends.
final class Table implements Layout {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final Columns named;
  private final char delimiter;
  private final byte[] headBytes; // may come again, where tables were joined
  private final List<Optional<Field>> columns;

  private Table(Columns named, char delimiter, String head) {
    this.named = named;
    this.delimiter = delimiter;
    this.headBytes = head.getBytes(StandardCharsets.UTF_8);
    this.columns = Splitting.table(head, delimiter).stream().map(this::field).toList();
  }

  /// {@return the table whose head a line is; empty where a column is not there}
  static Optional<Table> of(String line, Columns named) {
    if (named.named().isEmpty()) {
      return Optional.empty();
    }
    for (char delimiter : DELIMITERS) {
      List<String> names =
          Splitting.table(line.toLowerCase(Locale.ROOT), delimiter).stream()
              .map(String::strip)
              .toList();
      if (names.size() > 1 && names.containsAll(named.named().values())) {
        return Optional.of(new Table(named, delimiter, line));
      }
    }
    return Optional.empty();
  }

  private Optional<Field> field(String column) {
    String name = column.strip().toLowerCase(Locale.ROOT);
    return named.named().entrySet().stream()
        .filter(each -> each.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public boolean isHead(byte[] in, int from, int to) {
    return Search.stands(in, from, to, headBytes) && to - from == headBytes.length;
  }

  /// A quote opens a value where it stands first.
  @Override
  public boolean isOpen(byte[] in, int from, int to, boolean open) {
    boolean inside = open;
    int at = inside ? from : opening(in, from, to);
    while (at < to) {
      if (!inside) {
        inside = true;
        at++;
      }
      at = Search.find(in, at, to, (byte) '"');
      if (at < to && at + 1 < to && in[at + 1] == '"') {
        at += 2;
      } else if (at < to) {
        inside = false;
        at = opening(in, at + 1, to);
      }
    }
    return inside;
  }

  /// {@return the next quote that stands first or behind a delimiter; `to` for none}
  private int opening(byte[] in, int from, int to) {
    int at = Search.find(in, from, to, (byte) '"');
    while (at < to && at > from && in[at - 1] != delimiter) {
      at = Search.find(in, at + 1, to, (byte) '"');
    }
    return at;
  }

  @Override
  public boolean isUtc() {
    return false;
  }

  @Override
  public Optional<Row> row(String line) {
    var values = new ArrayList<>(Splitting.table(line, delimiter));
    if (values.size() < columns.size()) {
      return Optional.empty();
    }
    var row = new Row();
    for (int i = 0; i < columns.size(); i++) {
      String value = values.get(i).strip();
      columns.get(i).ifPresent(field -> row.put(field, value));
    }
    row.text(Field.ANSWERS).ifPresent(all -> row.answers(List.of(all.split("[;, ]+", -1))));
    return Optional.of(row);
  }
}
