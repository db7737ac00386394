package org.bitshound.testing.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;

/// The catalog of an ESE database: a record for each table, column and tree. Source: [MS-ESE],
/// `cat.hxx`; [libesedb], "Catalog".
final class JetCatalog {
  private static final int TABLE = 1;
  private static final int COLUMN = 2;
  private static final int LONG_VALUES = 4;
  private static final int LONG = 4;
  private static final int SHORT = 3;

  private final JetTable records =
      new JetTable("MSysObjects", 2)
          .fixed("ObjidTable", LONG, 4)
          .fixed("Type", SHORT, 2)
          .fixed("Id", LONG, 4)
          .fixed("ColtypOrPgnoFDP", LONG, 4)
          .fixed("SpaceUsage", LONG, 4)
          .fixed("Flags", LONG, 4)
          .fixed("PagesOrLocale", LONG, 4)
          .fixed("RootFlag", 1, 1)
          .fixed("RecordOffset", SHORT, 2)
          .variable("Name", 10, 1252);

  JetCatalog() {
    add(records, 4, 0);
  }

  void add(JetTable table, int root, int longValues) {
    row(table, TABLE, table.objectId(), root, table.name()).set("SpaceUsage", 80);
    for (JetColumn column : List.copyOf(table.columns())) {
      row(table, COLUMN, column.id(), column.type(), column.name())
          .set("SpaceUsage", column.size())
          .set("PagesOrLocale", column.codePage())
          .set("RecordOffset", column.offset());
    }
    if (longValues != 0) {
      row(table, LONG_VALUES, table.objectId() + 1, longValues, "LV");
    }
  }

  private JetRow row(JetTable table, int type, int id, int typeOrRoot, String name) {
    return records
        .row()
        .set("ObjidTable", table.objectId())
        .set("Type", type)
        .set("Id", id)
        .set("ColtypOrPgnoFDP", typeOrRoot)
        .set("Flags", 0)
        .set("Name", name.getBytes(US_ASCII));
  }

  List<JetEntry> entries(int pageSize) {
    return records.entries(pageSize);
  }
}
