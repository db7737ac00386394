package org.bitshound.testing.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes an ESE database: headers, catalog with its copy, tables, long values. Source: [MS-ESE],
/// `daedef.hxx`, `cat.hxx`; [libesedb].
///
/// It is not made to be opened by Windows: space trees are left out, and keys are row numbers.
public final class JetDatabase {
  private static final int CATALOG = 4;
  private static final int SHADOW = 24;
  private static final int CATALOG_ID = 2;
  private static final int SHADOW_ID = 3;
  private static final int DIRTY = 2;
  private static final int CLEAN = 3;

  private final int pageSize;
  private final int revision;
  private final List<JetTable> tables = new ArrayList<>();
  private final Map<Integer, byte[]> pages = new TreeMap<>();
  private int fanOut = Integer.MAX_VALUE;
  private int state = CLEAN;
  private boolean oldChecksums;
  private int lastPage;
  private int lastObject = SHADOW_ID;

  /// @param pageSize 4096 to 32768
  /// @param revision of the format: 20 for Windows 10 RTM, 300 for Windows 11 24H2
  public JetDatabase(int pageSize, int revision) {
    this.pageSize = pageSize;
    this.revision = revision;
  }

  /// Leaves the database as it is while it is in use.
  public JetDatabase dirty() {
    state = DIRTY;
    return this;
  }

  /// Puts no more than so many entries on a page, for trees of many levels.
  public JetDatabase fanOut(int entries) {
    fanOut = entries;
    return this;
  }

  /// Signs pages as they were before Windows Vista, by an XOR alone.
  public JetDatabase oldChecksums() {
    oldChecksums = true;
    return this;
  }

  /// Adds a table.
  public JetTable table(String name) {
    lastObject += 2; // one for its long values
    var table = new JetTable(name, lastObject);
    tables.add(table);
    return table;
  }

  int pageSize() {
    return pageSize;
  }

  int fanOut() {
    return fanOut;
  }

  boolean reservesTags() {
    return revision >= 270;
  }

  int pageFlags() {
    return oldChecksums ? 0 : JetPage.NEW_CHECKSUM;
  }

  int newPage() {
    do {
      lastPage++;
    } while (lastPage == CATALOG || lastPage == SHADOW);
    return lastPage;
  }

  void put(int number, byte[] page) {
    pages.put(number, page);
  }

  /// {@return the bytes of the file}
  public byte[] toBytes() {
    pages.clear();
    lastPage = 0;
    new JetTree(this, newPage(), 1, 0).write(List.of());
    lastPage = SHADOW;
    var catalog = new JetCatalog();
    for (JetTable table : tables) {
      int root = newPage();
      int longValues = table.longValues().isEmpty() ? 0 : newPage();
      catalog.add(table, root, longValues);
      new JetTree(this, root, table.objectId(), 0).write(table.entries(pageSize));
      if (longValues != 0) {
        new JetTree(this, longValues, table.objectId() + 1, JetPage.LONG_VALUE)
            .write(table.longValues());
      }
    }
    new JetTree(this, CATALOG, CATALOG_ID, 0).write(catalog.entries(pageSize));
    new JetTree(this, SHADOW, SHADOW_ID, 0).write(catalog.entries(pageSize));
    return file();
  }

  private byte[] file() {
    int last = pages.keySet().stream().reduce(0, Math::max);
    var file = new byte[(last + 2) * pageSize];
    byte[] header = header();
    System.arraycopy(header, 0, file, 0, pageSize);
    System.arraycopy(header, 0, file, pageSize, pageSize);
    pages.forEach(
        (number, page) -> System.arraycopy(page, 0, file, (number + 1) * pageSize, pageSize));
    return file;
  }

  private byte[] header() {
    var header = new byte[pageSize];
    LittleEndian.set(header, 4, 0x89abcdefL, 4);
    LittleEndian.set(header, 8, 0x620, 4);
    LittleEndian.set(header, 16, 5000, 8);
    LittleEndian.set(header, 52, state, 4);
    Arrays.fill(header, 108, 136, (byte) 0x5a);
    LittleEndian.set(header, 216, 10, 4);
    LittleEndian.set(header, 224, 26100, 4);
    LittleEndian.set(header, 232, revision, 4);
    LittleEndian.set(header, 236, pageSize, 4);
    if (state == DIRTY) {
      LittleEndian.set(header, 296, 7, 4);
      LittleEndian.set(header, 300, 9, 4);
    }
    header[667] = 1;
    JetChecksum.signOld(header);
    return header;
  }
}
