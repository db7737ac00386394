package org.bitshound.ese;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;

/// An ESE database as it stands in its file: its tables, their rows, its pages, and what is left
/// over in them. No log file is replayed; a database that was in use is said to be dirty.
///
/// Any bytes can be read as a database: what does not fit is told as a defect, and what is readable
/// is read. Not for several threads at once.
///
/// ```java
/// EseDatabase database = EseDatabase.of(file, defects::add);
/// database.table("Jobs").ifPresent(jobs -> jobs.rows(row -> row.bytes("Blob")));
/// ```
public final class EseDatabase {
  private final MappedFile file;
  private final Optional<FileHeader> header;
  private final Pages pages;
  private final Catalog catalog;
  private final List<Table> tables;

  private EseDatabase(MappedFile file, Optional<FileHeader> header, Pages pages) {
    this.file = file;
    this.header = header;
    this.pages = pages;
    this.catalog = Catalog.read(pages, file.size());
    this.tables = List.copyOf(catalog.tables());
  }

  /// {@return whether bytes begin as a database does: by its first header}
  ///
  /// @param start the first KiB of a file at least
  public static boolean isEse(ByteView start) {
    return FileHeader.signed(start) && FileHeader.ofDatabase(start);
  }

  /// {@return whether a file is a database by its header or by the header's copy}
  public static boolean isEse(MappedFile file) {
    return Opening.recognises(file);
  }

  /// Reads the header and the catalog.
  ///
  /// @param defects is told what could not be read, now and later, each once
  public static EseDatabase of(MappedFile file, Consumer<Defect> defects) {
    var log = new DefectLog(defects);
    Opening opening = Opening.of(file, log);
    return new EseDatabase(file, opening.header(), new Pages(file, opening.layout(), log));
  }

  /// {@return the header, or its copy where the first is damaged; empty where both are}
  public Optional<FileHeader> header() {
    return header;
  }

  /// {@return all tables that the catalog names, its own among them, by their object ids}
  public List<Table> tables() {
    return tables;
  }

  /// {@return the table of that name, letter for letter}
  public Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /// {@return how many whole pages stand behind the two headers}
  public int pageCount() {
    return pages.count();
  }

  /// {@return a page, numbered from 1 to [#pageCount()]; its checksum is not asked for}
  public Page page(int number) {
    return pages.unchecked(number);
  }

  /// {@return the numbers of the pages that no tree reaches, those of zeros left out}
  public int[] freePages() {
    BitSet reached = reached();
    return IntStream.rangeClosed(1, pages.count())
        .filter(number -> !reached.get(number))
        .filter(number -> free(pages.unchecked(number)))
        .toArray();
  }

  private boolean free(Page page) {
    boolean counting = page.spaceTree() && !page.empty();
    return !counting && !pages.isZero(page);
  }

  /// Gives every stretch of bytes in the pages that no live row and no value holds.
  public void remnants(Consumer<Remnant> each) {
    new Remnants(pages, reached()).find(each);
  }

  /// {@return the bytes of a stretch}
  public ByteView bytes(Remnant remnant) {
    return file.view(remnant.offset(), remnant.length());
  }

  private BitSet reached() {
    var reached = new BitSet();
    reached.set(1); // the database's own root holds no rows, only its space
    for (Table table : tables) {
      reach(table.tree(), reached);
      table.longValues().ifPresent(tree -> reach(tree, reached));
    }
    catalog.indexes().forEach(tree -> reach(tree, reached));
    return reached;
  }

  /// The primary index of a table is the table's own tree.
  private static void reach(Tree tree, BitSet reached) {
    if (tree.root() < 1 || !reached.get(tree.root())) {
      tree.leaves(reached, leaf -> {});
    }
  }
}
