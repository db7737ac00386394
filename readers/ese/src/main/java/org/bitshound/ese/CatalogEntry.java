package org.bitshound.ese;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One record of the catalog. Source: [MS-ESE], `cat.hxx`.
///
/// @param table object id of the table that it belongs to
/// @param kind of what it describes
/// @param id of the object, or of the column
/// @param typeOrRoot type of a column, page number of a tree's root else
/// @param size of a column
/// @param flags of a column
/// @param codePage of a column
/// @param recordOffset of a fixed column
/// @param name one byte a character
/// @param template name of the table whose columns come first
/// @param defaultValue of a column
/// @param sound whether the checksum of its page holds
record CatalogEntry(
    int table,
    Kind kind,
    int id,
    int typeOrRoot,
    int size,
    int flags,
    int codePage,
    int recordOffset,
    String name,
    Optional<String> template,
    Optional<byte[]> defaultValue,
    boolean sound) {

  enum Kind {
    TABLE,
    COLUMN,
    INDEX,
    LONG_VALUES
  }

  /// What there is one entry of.
  record Key(int table, Kind kind, int id) {
    // Those of a record are chains of method handles, which one small database would wait for.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && table == key.table && kind == key.kind && id == key.id;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * table + kind.ordinal()) + id;
    }
  }

  private static final int HAS_DEFAULT = 0x10;
  private static final int DEFAULT_IS_COMPUTED = 0x80;

  /// {@return the entry of a row; empty where it describes nothing that is read here}
  static Optional<CatalogEntry> of(Row row, boolean sound) {
    long kind = row.number(CatalogColumns.KIND).orElse(0);
    boolean numbered =
        row.number(CatalogColumns.TABLE).isPresent() && row.number(CatalogColumns.ID).isPresent();
    if (!numbered || kind < 1 || kind > Kind.values().length) {
      return Optional.empty();
    }
    return Optional.of(
        new CatalogEntry(
            number(row, CatalogColumns.TABLE),
            Kind.values()[(int) kind - 1],
            number(row, CatalogColumns.ID),
            number(row, CatalogColumns.TYPE_OR_ROOT),
            number(row, CatalogColumns.SIZE),
            number(row, CatalogColumns.FLAGS),
            number(row, CatalogColumns.CODE_PAGE),
            number(row, CatalogColumns.RECORD_OFFSET),
            row.text(CatalogColumns.NAME).orElse(""),
            row.text(CatalogColumns.TEMPLATE),
            row.bytes(CatalogColumns.DEFAULT_VALUE),
            sound));
  }

  private static int number(Row row, String column) {
    OptionalLong number = row.number(column);
    return (int) number.orElse(0);
  }

  Key key() {
    return new Key(table, kind, id);
  }

  /// {@return the column that this describes; empty where it was deleted or has no known type}
  Optional<Column> column() {
    boolean possible = id >= 1 && id <= 0xffff;
    return ColumnType.of(typeOrRoot)
        .filter(type -> possible && type != ColumnType.NIL)
        .map(this::column);
  }

  private Column column(ColumnType type) {
    boolean plain = (flags & HAS_DEFAULT) != 0 && (flags & DEFAULT_IS_COMPUTED) == 0;
    Optional<Value> byDefault =
        defaultValue
            .filter(bytes -> plain)
            .map(bytes -> new Value(type, codePage, bytes, Value.State.WHOLE));
    return new Column(
        id, name, type, Math.max(0, size), codePage, flags, recordOffset, byDefault, false);
  }
}
