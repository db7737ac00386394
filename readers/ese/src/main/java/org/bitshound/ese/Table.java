package org.bitshound.ese;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bitshound.ese.Row.Standing;

/// A table of a database, as its catalog describes it.
public final class Table {
  private static final int INHERITED = 1 << 16;

  private final String name;
  private final Tree tree;
  private final Optional<Tree> longValues;
  private final List<Column> columns;
  private final List<Column> firstColumns;
  private final List<Column> taggedWithDefault;
  private final Map<Integer, Column> tagged = new HashMap<>();
  private final Map<String, Column> byName = new HashMap<>();
  private final long fileSize;

  Table(String name, Tree tree, Optional<Tree> longValues, List<Column> columns, long fileSize) {
    this.name = name;
    this.tree = tree;
    this.longValues = longValues;
    this.columns = List.copyOf(columns);
    this.fileSize = fileSize;
    this.firstColumns = columns.stream().filter(one -> one.id() < Column.FIRST_TAGGED).toList();
    this.taggedWithDefault =
        columns.stream()
            .filter(one -> one.id() >= Column.FIRST_TAGGED && one.defaultValue().isPresent())
            .toList();
    for (Column column : columns) {
      byName.putIfAbsent(column.name(), column);
      tagged.putIfAbsent(column.id() | (column.inherited() ? INHERITED : 0), column);
    }
  }

  /// {@return the name, as the catalog has it}
  public String name() {
    return name;
  }

  /// {@return the number by which pages say that they belong to it}
  public int objectId() {
    return tree.objectId();
  }

  /// {@return the columns in the order of their ids, those of a template first}
  public List<Column> columns() {
    return columns;
  }

  /// {@return the column of that name, letter for letter}
  public Optional<Column> column(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  List<Column> firstColumns() {
    return firstColumns;
  }

  List<Column> taggedWithDefault() {
    return taggedWithDefault;
  }

  Optional<Column> tagged(int id, boolean inherited) {
    return Optional.ofNullable(tagged.get(id | (inherited ? INHERITED : 0)));
  }

  Tree tree() {
    return tree;
  }

  Optional<Tree> longValues() {
    return longValues;
  }

  /// Gives the rows that the table holds, in the order of its primary key. What could not be read
  /// is told as a defect.
  public void rows(Consumer<Row> each) {
    FieldReader reader = reader(tree.pages().defects());
    tree.leaves(page -> entries(page, Standing.LIVE, reader, each));
  }

  /// {@return how many rows the table holds}
  public long rowCount() {
    var count = new AtomicLong();
    rows(row -> count.incrementAndGet());
    return count.get();
  }

  /// Gives what is left of rows that the table does not hold any more, and those to which the way
  /// is damaged. Each is whole as far as its own bytes are; a long value that it names may have
  /// been overwritten by a younger one. That values of such a row are broken is no defect of the
  /// database: each value says itself whether it is whole.
  public void formerRows(Consumer<Row> each) {
    FieldReader reader = reader(new DefectLog(broken -> {}));
    var reached = new BitSet();
    tree.leaves(reached, page -> entries(page, Standing.DELETED, reader, each));
    tree.strays(
        reached,
        page -> {
          entries(page, Standing.STRAY, reader, each);
          entries(page, Standing.DELETED, reader, each);
        });
  }

  private FieldReader reader(DefectLog defects) {
    var budget = new Budget(fileSize, tree.pages().defects());
    return new FieldReader(
        longValues.map(values -> new LongValues(values, budget, defects)), budget, defects);
  }

  private void entries(Page page, Standing standing, FieldReader reader, Consumer<Row> each) {
    boolean deleted = standing == Standing.DELETED;
    for (int tag = page.firstNode(); tag < page.tags(); tag++) {
      Node node = page.vacant(tag) ? null : page.node(tag);
      if (node == null) {
        if (standing == Standing.LIVE && !page.vacant(tag)) {
          tree.tellBroken(page, tag);
        }
      } else if (node.deleted() == deleted) {
        each.accept(new Row(this, node, standing, reader));
      }
    }
  }
}
