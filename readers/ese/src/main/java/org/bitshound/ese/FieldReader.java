package org.bitshound.ese;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.ese.TaggedFields.Field;
import org.bitshound.ese.Value.State;

/// Makes values of the fields of a record: one or several, packed or not, in it or apart. Source:
/// [MS-ESE], `tagfld.hxx`.
final class FieldReader {
  private static final int INSTANCE = 2; // u16: where an instance begins
  private static final int APART = 0x8000;
  private static final int ID = 4; // the shortest id of a long value

  private final Optional<LongValues> longValues;
  private final Budget budget;
  private final DefectLog defects;

  FieldReader(Optional<LongValues> longValues, Budget budget, DefectLog defects) {
    this.longValues = longValues;
    this.budget = budget;
    this.defects = defects;
  }

  void tell(
      long offset, What what, Severity severity, String expected, String found, String effect) {
    defects.tell(offset, what, severity, expected, found, effect);
  }

  Value plain(Column column, ByteView bytes, int at, int length) {
    return value(column, bytes.copy(at, length), State.WHOLE);
  }

  private static Value value(Column column, byte[] bytes, State state) {
    return new Value(column.type(), column.codePage(), bytes, state);
  }

  List<Value> byDefault(Column column) {
    Optional<Value> value = column.defaultValue();
    return value.isPresent() && budget.take(value.get().bytes().length + 1L)
        ? List.of(value.get())
        : List.of();
  }

  List<Value> values(Column column, Field field, Row row) {
    if (field.isNull()) {
      return List.of();
    }
    if (field.encrypted()) {
      tellUnread(column, row, "encrypted bytes");
      return List.of(value(column, copy(field.at(), field.length(), row), State.PACKED));
    }
    if (field.two()) {
      return two(column, field, row);
    }
    return field.several() ? several(column, field, row) : List.of(single(column, field, row));
  }

  private static byte[] copy(int at, int length, Row row) {
    return row.view().copy(at, length);
  }

  private Value single(Column column, Field field, Row row) {
    if (field.separated()) {
      return apart(column, field.at(), field.length(), row);
    }
    return field.compressed()
        ? unpacked(column, field.at(), field.length(), row)
        : value(column, copy(field.at(), field.length(), row), State.WHOLE);
  }

  /// A byte with the length of the first value, the first, the second.
  private List<Value> two(Column column, Field field, Row row) {
    int length = field.length() == 0 ? 0 : row.view().u8(field.at());
    if (length + 1 > field.length()) {
      tellUnread(column, row, "two values that end outside of it");
      return List.of();
    }
    int second = field.at() + 1 + length;
    return List.of(
        plain(column, row.view(), field.at() + 1, length),
        plain(column, row.view(), second, field.at() + field.length() - second));
  }

  /// Of a packed column only the first value is packed.
  private List<Value> several(Column column, Field field, Row row) {
    int count = field.length() < INSTANCE ? 0 : startOf(field, 0, row) / INSTANCE;
    var values = new ArrayList<Value>();
    for (int i = 0; i < count && INSTANCE * (i + 1) <= field.length(); i++) {
      int from = startOf(field, i, row);
      boolean last = i + 1 == count || INSTANCE * (i + 2) > field.length();
      int to = last ? field.length() : startOf(field, i + 1, row);
      if (from > to || to > field.length()) { // from here on values would overlap
        tellUnread(column, row, "value %s from %s to %s".formatted(i, from, to));
        break;
      }
      values.add(instance(column, field, i, from, to, row));
    }
    return values;
  }

  private static int startOf(Field field, int i, Row row) {
    return row.view().u16(field.at() + INSTANCE * i) & ~APART;
  }

  private Value instance(Column column, Field field, int i, int from, int to, Row row) {
    int at = field.at() + from;
    boolean apart = (row.view().u16(field.at() + INSTANCE * i) & APART) != 0;
    if (apart) {
      return apart(column, at, to - from, row);
    }
    return i == 0 && field.compressed()
        ? unpacked(column, at, to - from, row)
        : plain(column, row.view(), at, to - from);
  }

  private Value apart(Column column, int at, int length, Row row) {
    if (length < ID || longValues.isEmpty()) {
      tellUnread(column, row, length < ID ? length + " bytes of an id" : "no tree of long values");
      return value(column, new byte[0], State.CUT);
    }
    byte[] key = LongValues.keyOf(row.view(), at, length);
    return longValues.get().read(key, row.offset(), column, row.nameOf(column));
  }

  private Value unpacked(Column column, int at, int length, Row row) {
    Optional<Compression> packed = Compression.of(row.view(), at, length);
    Optional<byte[]> plain =
        packed.flatMap(one ->
            budget.take(one.unpackedSize(row.view(), at, length))
                ? one.unpack(row.view(), at, length)
                : Optional.empty());
    if (plain.isPresent()) {
      return value(column, plain.get(), State.WHOLE);
    }
    tellUnread(column, row, packed.map(Compression::words).orElse("unknown") + " compression");
    return value(column, copy(at, length, row), State.PACKED);
  }

  private void tellUnread(Column column, Row row, String found) {
    defects.tell(
        row.offset(),
        What.VALUE_TYPE,
        Severity.LOST,
        "a value of %s that can be read".formatted(row.nameOf(column)),
        found,
        "this value is missing or stands as it is stored");
  }
}
