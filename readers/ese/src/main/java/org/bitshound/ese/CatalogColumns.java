package org.bitshound.ese;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The columns of the catalog itself, which must be known to read any. Those that are left out are
/// not needed. Source: [MS-ESE], `cat.hxx`.
final class CatalogColumns {
  static final String TABLE = "ObjidTable";
  static final String KIND = "Type";
  static final String ID = "Id";
  static final String TYPE_OR_ROOT = "ColtypOrPgnoFDP";
  static final String SIZE = "SpaceUsage";
  static final String FLAGS = "Flags";
  static final String CODE_PAGE = "PagesOrLocale";
  static final String RECORD_OFFSET = "RecordOffset";
  static final String NAME = "Name";
  static final String TEMPLATE = "TemplateTable";
  static final String DEFAULT_VALUE = "DefaultValue";

  private static final int RECORD_HEADER = 4;

  private CatalogColumns() {}

  static List<Column> all() {
    var columns = new ArrayList<Column>();
    fixed(columns, TABLE, ColumnType.LONG);
    fixed(columns, KIND, ColumnType.SHORT);
    fixed(columns, ID, ColumnType.LONG);
    fixed(columns, TYPE_OR_ROOT, ColumnType.LONG);
    fixed(columns, SIZE, ColumnType.LONG);
    fixed(columns, FLAGS, ColumnType.LONG);
    fixed(columns, CODE_PAGE, ColumnType.LONG);
    fixed(columns, "RootFlag", ColumnType.BIT);
    fixed(columns, RECORD_OFFSET, ColumnType.SHORT);
    columns.add(column(128, NAME, ColumnType.TEXT, 0));
    columns.add(column(130, TEMPLATE, ColumnType.TEXT, 0));
    columns.add(column(131, DEFAULT_VALUE, ColumnType.BINARY, 0));
    return columns;
  }

  private static void fixed(List<Column> columns, String name, ColumnType type) {
    int at =
        columns.isEmpty()
            ? RECORD_HEADER
            : columns.getLast().recordOffset() + columns.getLast().width();
    columns.add(column(columns.size() + 1, name, type, at));
  }

  private static Column column(int id, String name, ColumnType type, int at) {
    return new Column(id, name, type, 0, 1252, 0, at, Optional.empty(), false);
  }
}
