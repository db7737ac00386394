package org.bitshound.ese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bitshound.ese.CatalogEntry.Kind;

/// What tables, columns and trees there are, by the catalog and, where that is damaged, by its
/// copy. Source: [MS-ESE], `cat.hxx`.
final class Catalog {
  static final int ROOT = 4;
  static final int OBJECT_ID = 2;
  private static final int SHADOW_ROOT = 24;
  private static final int SHADOW_OBJECT_ID = 3;

  private final Pages pages;
  private final long fileSize;
  private final Map<CatalogEntry.Key, CatalogEntry> entries = new LinkedHashMap<>();

  private Catalog(Pages pages, long fileSize) {
    this.pages = pages;
    this.fileSize = fileSize;
  }

  static Catalog read(Pages pages, long fileSize) {
    var catalog = new Catalog(pages, fileSize);
    long before = pages.defects().met();
    Table own = catalog.table("MSysObjects", ROOT, OBJECT_ID);
    own.rows(catalog::add);
    if (pages.defects().met() > before || catalog.entries.isEmpty()) {
      Table copy = catalog.table("MSysObjectsShadow", SHADOW_ROOT, SHADOW_OBJECT_ID);
      copy.rows(catalog::add);
      own.formerRows(catalog::addStray);
      copy.formerRows(catalog::addStray);
    }
    return catalog;
  }

  private Table table(String name, int root, int objectId) {
    var tree = new Tree(pages, root, objectId, "the catalog");
    return new Table(name, tree, Optional.empty(), CatalogColumns.all(), fileSize);
  }

  /// The catalog before its copy, but what stands on a sound page before what does not.
  private void add(Row row) {
    CatalogEntry.of(row, pages.sound(row.page()))
        .ifPresent(entry ->
            entries.merge(
                entry.key(),
                entry,
                (before, after) -> !before.sound() && after.sound() ? after : before));
  }

  private void addStray(Row row) {
    if (row.standing() == Row.Standing.STRAY) {
      CatalogEntry.of(row, pages.sound(row.page()))
          .ifPresent(entry -> entries.putIfAbsent(entry.key(), entry));
    }
  }

  /// {@return all tables, in the order of their object ids}
  List<Table> tables() {
    var tables = new ArrayList<Table>();
    Map<Integer, List<CatalogEntry>> byTable = new TreeMap<>();
    for (CatalogEntry entry : entries.values()) {
      byTable.computeIfAbsent(entry.table(), id -> new ArrayList<>()).add(entry);
    }
    Map<String, List<CatalogEntry>> byName = new LinkedHashMap<>();
    for (List<CatalogEntry> of : byTable.values()) {
      itself(of).ifPresent(table -> byName.putIfAbsent(table.name(), of));
    }
    for (List<CatalogEntry> of : byTable.values()) {
      itself(of).ifPresent(table -> tables.add(table(table, of, byName)));
    }
    return tables;
  }

  /// A table's own entry belongs to the table; another's would have its pages read twice.
  private static Optional<CatalogEntry> itself(List<CatalogEntry> of) {
    return first(of, Kind.TABLE).filter(entry -> entry.id() == entry.table());
  }

  private static Optional<CatalogEntry> first(List<CatalogEntry> of, Kind kind) {
    return of.stream().filter(entry -> entry.kind() == kind).findFirst();
  }

  private Table table(
      CatalogEntry table, List<CatalogEntry> own, Map<String, List<CatalogEntry>> byName) {
    var columns = new ArrayList<Column>();
    table
        .template()
        .filter(name -> !name.isEmpty() && !name.equals(table.name()))
        .map(name -> byName.getOrDefault(name, List.of()))
        .ifPresent(
            template -> columnsOf(template).forEach(column -> columns.add(column.asInherited())));
    columns.addAll(columnsOf(own));
    var tree = new Tree(pages, table.typeOrRoot(), table.id(), "table " + table.name());
    Optional<Tree> longValues =
        first(own, Kind.LONG_VALUES)
            .map(entry ->
                new Tree(
                    pages,
                    entry.typeOrRoot(),
                    entry.id(),
                    "the long values of table " + table.name()));
    return new Table(table.name(), tree, longValues, placed(columns), fileSize);
  }

  private static List<Column> columnsOf(List<CatalogEntry> of) {
    return of.stream()
        .filter(entry -> entry.kind() == Kind.COLUMN)
        .map(CatalogEntry::column)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(Column::id))
        .limit(Limits.COLUMNS)
        .toList();
  }

  /// Fixed columns stand one behind the other. For its own tables the catalog says that all of them
  /// stand at the beginning, so that an offset within the column before is not believed.
  private static List<Column> placed(List<Column> columns) {
    var placed = new ArrayList<Column>();
    int end = 0;
    for (Column column : columns) {
      int at = Math.max(end, column.recordOffset());
      placed.add(column.fixed() ? column.at(at) : column);
      end = column.fixed() ? at + column.width() : end;
    }
    return placed;
  }

  /// {@return the roots of the secondary indexes and their object ids}
  List<Tree> indexes() {
    return entries.values().stream()
        .filter(entry -> entry.kind() == Kind.INDEX)
        .map(entry -> new Tree(pages, entry.typeOrRoot(), entry.id(), "index " + entry.name()))
        .toList();
  }
}
