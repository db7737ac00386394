package org.bitshound.testing.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of an ESE database in the making.
public final class JetTable {
  private static final int RECORD_HEADER = 4;

  private final String name;
  private final int objectId;
  private final List<JetColumn> columns = new ArrayList<>();
  private final List<JetRow> rows = new ArrayList<>();
  private final List<JetEntry> longValues = new ArrayList<>();
  private int nextOffset = RECORD_HEADER;
  private long nextLongValue = 1;

  JetTable(String name, int objectId) {
    this.name = name;
    this.objectId = objectId;
  }

  /// Adds a column that every row has at the same place.
  public JetTable fixed(String column, int type, int size) {
    long before = columns.stream().filter(one -> one.id() < JetColumn.VARIABLE).count();
    columns.add(new JetColumn((int) before + 1, column, type, size, 0, nextOffset));
    nextOffset += size;
    return this;
  }

  /// Adds a column of up to 255 bytes.
  public JetTable variable(String column, int type, int codePage) {
    long before =
        columns.stream()
            .filter(one -> one.id() >= JetColumn.VARIABLE && one.id() < JetColumn.TAGGED)
            .count();
    columns.add(new JetColumn(JetColumn.VARIABLE + (int) before, column, type, 255, codePage, 0));
    return this;
  }

  /// Adds a column that takes room only where it has a value.
  public JetTable tagged(String column, int type, int codePage) {
    long before = columns.stream().filter(one -> one.id() >= JetColumn.TAGGED).count();
    columns.add(new JetColumn(JetColumn.TAGGED + (int) before, column, type, 0, codePage, 0));
    return this;
  }

  /// Adds a row, in the order of the primary key.
  public JetRow row() {
    var row = new JetRow(this);
    rows.add(row);
    return row;
  }

  /// Stores a long value apart, cut into segments, each as it is.
  ///
  /// @param wide whether its id has eight bytes
  /// @return its id, for [JetRow#setApart]
  public long longValue(byte[] value, boolean wide, int segment) {
    var segments = new ArrayList<byte[]>();
    for (int at = 0; at < value.length; at += segment) {
      int end = Math.min(value.length, at + segment);
      segments.add(Arrays.copyOfRange(value, at, end));
    }
    return longValue(value.length, segment, segments, wide);
  }

  /// Stores a long value apart whose segments were packed before.
  ///
  /// @param size of the plain value
  /// @param segment plain bytes of each segment but the last
  public long longValue(int size, int segment, List<byte[]> stored, boolean wide) {
    long number = nextLongValue++;
    long id = wide ? 0x8000_0000_8000_0000L | number : number;
    int width = wide ? 8 : 4;
    byte[] head = new LittleEndian(8).u32(1).u32(size).toBytes();
    longValues.add(JetEntry.of(JetEntry.bigEndian(id, width), head));
    for (int i = 0; i < stored.size(); i++) {
      byte[] key =
          new LittleEndian(width + 4)
              .bytes(JetEntry.bigEndian(id, width))
              .bytes(JetEntry.bigEndian((long) i * segment, 4))
              .toBytes();
      longValues.add(JetEntry.of(key, stored.get(i)));
    }
    return id;
  }

  /// {@return the name}
  public String name() {
    return name;
  }

  int objectId() {
    return objectId;
  }

  List<JetColumn> columns() {
    return columns;
  }

  JetColumn column(String wanted) {
    return columns.stream().filter(one -> one.name().equals(wanted)).findFirst().orElseThrow();
  }

  List<JetEntry> longValues() {
    return longValues;
  }

  List<JetEntry> entries(int pageSize) {
    var entries = new ArrayList<JetEntry>();
    for (int i = 0; i < rows.size(); i++) {
      int flags = rows.get(i).isDeleted() ? JetEntry.DELETED : 0;
      byte[] key = new LittleEndian(5).u8(0x7f).bytes(JetEntry.bigEndian(i, 4)).toBytes();
      entries.add(new JetEntry(key, rows.get(i).record(pageSize), flags));
    }
    return entries;
  }
}
