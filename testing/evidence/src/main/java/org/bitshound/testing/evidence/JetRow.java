package org.bitshound.testing.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A row of an ESE table: its values by their columns, and how each is stored. Source: [MS-ESE],
/// `rec.hxx` and `tagfld.hxx`.
public final class JetRow {
  private static final int LONG = 0x01;
  private static final int COMPRESSED = 0x02;
  private static final int SEPARATED = 0x04;
  private static final int MULTI_VALUES = 0x08;
  private static final int TWO_VALUES = 0x10;
  private static final int NULL = 0x20;
  private static final int ENCRYPTED = 0x40;

  private final JetTable table;
  private final Map<Integer, byte[]> plain = new TreeMap<>();
  private final Map<Integer, Tagged> tagged = new TreeMap<>();
  private boolean deleted;

  /// Bytes behind the flags of a tagged column.
  private record Tagged(int flags, List<byte[]> pieces) {
    Tagged(int flags, byte[] bytes) {
      this(flags, List.of(bytes));
    }

    byte[] bytes() {
      return pieces.getFirst();
    }
  }

  JetRow(JetTable table) {
    this.table = table;
  }

  /// Sets a value as it is, in the record.
  public JetRow set(String column, byte[] value) {
    JetColumn of = table.column(column);
    if (of.id() < JetColumn.TAGGED) {
      plain.put(of.id(), value);
    } else {
      tagged.put(of.id(), new Tagged(of.isLong() ? LONG : 0, value));
    }
    return this;
  }

  /// Sets a whole number of the column's own width.
  public JetRow set(String column, long value) {
    JetColumn of = table.column(column);
    var bytes = new byte[of.size()];
    LittleEndian.set(bytes, 0, value, bytes.length);
    return set(column, bytes);
  }

  /// Says that a tagged column is null, in spite of what it has by default.
  public JetRow setNull(String column) {
    tagged.put(table.column(column).id(), new Tagged(NULL, new byte[0]));
    return this;
  }

  /// Sets a value that was packed before, by [JetPacking].
  public JetRow setPacked(String column, byte[] packed) {
    tagged.put(table.column(column).id(), new Tagged(LONG | COMPRESSED, packed));
    return this;
  }

  /// Sets a value that was encrypted before.
  public JetRow setEncrypted(String column, byte[] encrypted) {
    tagged.put(table.column(column).id(), new Tagged(LONG | ENCRYPTED, encrypted));
    return this;
  }

  /// Sets two short values.
  public JetRow setTwo(String column, byte[] one, byte[] other) {
    byte[] bytes =
        new LittleEndian(one.length + other.length + 1)
            .u8(one.length)
            .bytes(one)
            .bytes(other)
            .toBytes();
    tagged.put(table.column(column).id(), new Tagged(TWO_VALUES, bytes));
    return this;
  }

  /// Sets any number of values, all in the record.
  public JetRow setSeveral(String column, List<byte[]> values) {
    JetColumn of = table.column(column);
    var bytes = new LittleEndian(64);
    int at = 2 * values.size();
    for (byte[] value : values) {
      bytes.u16(at);
      at += value.length;
    }
    values.forEach(bytes::bytes);
    int flags = MULTI_VALUES | (of.isLong() ? LONG : 0);
    tagged.put(of.id(), new Tagged(flags, bytes.toBytes()));
    return this;
  }

  /// Sets a value that stands apart in the tree of long values.
  ///
  /// @param id of it, as [JetTable#longValue] gives it
  public JetRow setApart(String column, long id) {
    int width = id < 0 ? 8 : 4;
    var bytes = new byte[width];
    LittleEndian.set(bytes, 0, id, width);
    tagged.put(table.column(column).id(), new Tagged(LONG | SEPARATED, bytes));
    return this;
  }

  /// Deletes the row; its entry stays.
  public JetRow deleted() {
    deleted = true;
    return this;
  }

  boolean isDeleted() {
    return deleted;
  }

  byte[] record(int pageSize) {
    int lastFixed = last(0, JetColumn.VARIABLE, 0);
    int lastVariable = last(JetColumn.VARIABLE, JetColumn.TAGGED, JetColumn.VARIABLE - 1);
    var record = new LittleEndian(256).u8(lastFixed).u8(lastVariable).u16(0);
    var nulls = new byte[(lastFixed + 7) / 8];
    Arrays.fill(nulls, (byte) 0xff);
    for (JetColumn column : table.columns()) {
      if (column.id() <= lastFixed) {
        fixed(column, record, nulls);
      }
    }
    record.bytes(nulls);
    record.setU16(2, record.size());
    variable(record, lastVariable);
    tagged(record, pageSize <= 8192);
    return record.toBytes();
  }

  private int last(int from, int to, int none) {
    return plain.keySet().stream().filter(id -> id > from - 1 && id < to).reduce(none, Math::max);
  }

  private void fixed(JetColumn column, LittleEndian record, byte[] nulls) {
    byte[] value = plain.get(column.id());
    record.zerosTo(column.offset());
    record.bytes(value == null ? new byte[column.size()] : value);
    if (value != null) {
      nulls[(column.id() - 1) / 8] &= (byte) ~(1 << (column.id() - 1) % 8);
    }
  }

  private void variable(LittleEndian record, int last) {
    int end = 0;
    for (int id = JetColumn.VARIABLE; id <= last; id++) {
      byte[] value = plain.get(id);
      end += value == null ? 0 : value.length;
      record.u16(value == null ? end | 0x8000 : end);
    }
    for (int id = JetColumn.VARIABLE; id <= last; id++) {
      record.bytes(plain.getOrDefault(id, new byte[0]));
    }
  }

  private void tagged(LittleEndian record, boolean small) {
    var data = new ArrayList<byte[]>();
    int at = 4 * tagged.size();
    for (Map.Entry<Integer, Tagged> one : tagged.entrySet()) {
      Tagged field = one.getValue();
      boolean isNull = (field.flags & NULL) != 0;
      boolean flagged = !small || (field.flags != 0 && !isNull);
      int bits = small ? (isNull ? 0x2000 : flagged ? 0x4000 : 0) : 0;
      record.u16(one.getKey()).u16(at | bits);
      var bytes = new LittleEndian(field.bytes().length + 1);
      if (flagged) {
        bytes.u8(field.flags);
      }
      data.add(bytes.bytes(field.bytes()).toBytes());
      at += data.getLast().length;
    }
    data.forEach(record::bytes);
  }
}
