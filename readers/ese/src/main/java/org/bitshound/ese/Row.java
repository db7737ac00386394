package org.bitshound.ese;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// One record of a table, decoded as far as it is asked for. Source: [MS-ESE], `rec.hxx`.
///
/// Good for as long as its database's file is open; not for several threads at once.
public final class Row {
  private static final int HEADER = 4; // last fixed column, last variable one, where these begin
  private static final int NO_VARIABLE = 127;
  private static final int NULL = 0x8000;

  /// Where a row stands.
  public enum Standing {
    /// Where its table's tree leads.
    LIVE,
    /// In an entry that was deleted and whose space is not yet taken.
    DELETED,
    /// On a page that says it is of the table, but to which its tree does not lead: set free, or
    /// the way to it is damaged.
    STRAY
  }

  private final Table table;
  private final Node node;
  private final Standing standing;
  private final FieldReader reader;
  private final ByteView bytes;
  private final int start;
  private final int end;
  private final int lastFixed;
  private final int variables;
  private final int variableAt;
  private final TaggedFields tagged;

  Row(Table table, Node node, Standing standing, FieldReader reader) {
    this.table = table;
    this.node = node;
    this.standing = standing;
    this.reader = reader;
    this.bytes = node.page().bytes();
    this.start = node.dataAt();
    this.end = start + node.dataLength();
    boolean headed = node.dataLength() >= HEADER;
    this.lastFixed = headed ? Math.min(bytes.u8(start), NO_VARIABLE) : 0;
    int at = headed ? start + bytes.u16(start + 2) : end;
    this.variableAt = Math.min(at, end);
    int wanted = headed ? Math.max(0, bytes.u8(start + 1) - NO_VARIABLE) : 0;
    this.variables = Math.min(wanted, (end - variableAt) / 2);
    this.tagged = TaggedFields.read(bytes, node.page().layout(), variablesEnd(), end);
    check(headed && at <= end && wanted == variables);
  }

  private void check(boolean headed) {
    boolean read = headed && node.page().layout().revision() >= PageLayout.SORTED_TAGGED_FIELDS;
    if (read && tagged.sound()) {
      return;
    }
    reader.tell(
        offset(),
        headed && !read ? What.LAYOUT_MISMATCH : What.RECORD_TRUNCATED,
        Severity.LOST,
        "a record of %s whose columns lie within it".formatted(table.name()),
        headed && !read
            ? "tagged columns of revision " + node.page().layout().revision()
            : "%s bytes that say otherwise".formatted(node.dataLength()),
        "some of this row's values are missing");
  }

  ByteView view() {
    return bytes;
  }

  String nameOf(Column column) {
    return table.name() + "." + column.name();
  }

  private int variablesEnd() {
    int data = variableAt + 2 * variables;
    int last = variables == 0 ? 0 : bytes.u16(data - 2) & ~NULL;
    return Math.min(data + last, end);
  }

  /// {@return the number of the page that holds it}
  public int page() {
    return node.page().number();
  }

  /// {@return where its record begins in the file}
  public long offset() {
    return node.offset();
  }

  /// {@return how many bytes its record has; long values stand elsewhere}
  public int length() {
    return node.dataLength();
  }

  /// {@return whether the table holds it}
  public Standing standing() {
    return standing;
  }

  /// {@return the value of a column, the first where it has several; what the column has by default
  /// where the row does not name it; empty where it is null}
  public Optional<Value> value(Column column) {
    return values(column).stream().findFirst();
  }

  /// {@return the value of the column of that name; empty also where there is none}
  public Optional<Value> value(String column) {
    return table.column(column).flatMap(this::value);
  }

  /// {@return the bytes of the column of that name; empty where it is null or not there}
  public Optional<byte[]> bytes(String column) {
    return value(column).map(Value::bytes);
  }

  /// {@return the number in the column of that name; empty where it is null, no number or not
  /// there}
  public OptionalLong number(String column) {
    return value(column).map(Value::number).orElse(OptionalLong.empty());
  }

  /// {@return the text in the column of that name; empty where it is null or not there}
  public Optional<String> text(String column) {
    return value(column).map(Value::text);
  }

  /// {@return all values of a column; none where it is null}
  public List<Value> values(Column column) {
    if (column.fixed()) {
      return fixed(column);
    }
    if (column.variable()) {
      return variable(column);
    }
    int place = tagged.find(column.id(), column.inherited());
    return place < 0 ? byDefault(column) : reader.values(column, tagged.field(place), this);
  }

  /// Gives each column that is not null, in the order of the record: fixed, variable, tagged, and
  /// those that have a value by default alone.
  public void forEach(BiConsumer<Column, List<Value>> each) {
    table.firstColumns().forEach(column -> give(column, values(column), each));
    for (int i = 0; i < tagged.count(); i++) {
      int place = i;
      table
          .tagged(tagged.column(i), tagged.inherited(i))
          .ifPresent(
              column -> give(column, reader.values(column, tagged.field(place), this), each));
    }
    for (Column column : table.taggedWithDefault()) {
      if (tagged.find(column.id(), column.inherited()) < 0) {
        give(column, byDefault(column), each);
      }
    }
  }

  private static void give(
      Column column, List<Value> values, BiConsumer<Column, List<Value>> each) {
    if (!values.isEmpty()) {
      each.accept(column, values);
    }
  }

  private List<Value> byDefault(Column column) {
    return reader.byDefault(column);
  }

  private List<Value> fixed(Column column) {
    if (column.id() > lastFixed) {
      return byDefault(column);
    }
    int nulls = variableAt - (lastFixed + 7) / 8; // a bit for each fixed column
    int at = start + column.recordOffset();
    int bit = nulls + (column.id() - 1) / 8;
    if (nulls < start + HEADER || at + column.width() > nulls) {
      return List.of();
    }
    boolean isNull = (bytes.u8(bit) >> (column.id() - 1) % 8 & 1) != 0;
    return isNull ? List.of() : List.of(reader.plain(column, bytes, at, column.width()));
  }

  private List<Value> variable(Column column) {
    int i = column.id() - Column.FIRST_VARIABLE;
    if (i >= variables) {
      return byDefault(column);
    }
    int data = variableAt + 2 * variables;
    int word = bytes.u16(variableAt + 2 * i);
    int from = data + (i == 0 ? 0 : bytes.u16(variableAt + 2 * (i - 1)) & ~NULL);
    int to = data + (word & ~NULL);
    boolean isNull = (word & NULL) != 0 || from > to || to > end;
    return isNull ? List.of() : List.of(reader.plain(column, bytes, from, to - from));
  }
}
