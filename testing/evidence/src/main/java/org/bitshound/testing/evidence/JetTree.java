package org.bitshound.testing.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A tree of an ESE database, laid out on pages: leaves, and branches over them as many levels as
/// it takes.
final class JetTree {
  private final JetDatabase database;
  private final int objectId;
  private final int root;
  private final int flags;

  JetTree(JetDatabase database, int root, int objectId, int flags) {
    this.database = database;
    this.root = root;
    this.objectId = objectId;
    this.flags = flags | JetPage.NEW_RECORD_FORMAT | database.pageFlags();
  }

  void write(List<JetEntry> unsorted) {
    List<JetEntry> entries = unsorted.stream().sorted(JetEntry.BY_KEY).toList();
    List<List<JetEntry>> leaves = cut(entries);
    if (leaves.size() <= 1) {
      put(root, JetPage.ROOT | JetPage.LEAF, entries, 0, 0);
      return;
    }
    List<JetEntry> level = row(leaves, JetPage.LEAF);
    int kind = JetPage.PARENT_OF_LEAF;
    while (level.size() > database.fanOut()) {
      level = row(cutBranches(level), kind);
      kind = 0;
    }
    put(root, JetPage.ROOT | kind, pointers(level, true), 0, 0);
  }

  private static JetEntry leadingTo(int page, byte[] greatestKey) {
    var child = new byte[4];
    LittleEndian.set(child, 0, page, 4);
    return JetEntry.of(greatestKey, child);
  }

  /// Writes the pages of one level beside each other.
  ///
  /// @return what leads to each of them, with the greatest key on it
  private List<JetEntry> row(List<List<JetEntry>> pages, int kind) {
    int[] numbers = pages.stream().mapToInt(page -> database.newPage()).toArray();
    var level = new ArrayList<JetEntry>();
    for (int i = 0; i < numbers.length; i++) {
      int previous = i == 0 ? 0 : numbers[i - 1];
      int next = i + 1 == numbers.length ? 0 : numbers[i + 1];
      put(numbers[i], kind, pages.get(i), previous, next);
      level.add(leadingTo(numbers[i], pages.get(i).getLast().key()));
    }
    return level;
  }

  /// The last entry of the last branch has no key: it stands for all that are greater.
  private static List<JetEntry> pointers(List<JetEntry> level, boolean last) {
    var pointers = new ArrayList<JetEntry>();
    for (int i = 0; i < level.size(); i++) {
      boolean open = last && i + 1 == level.size();
      byte[] key = open ? new byte[0] : above(level.get(i).key());
      pointers.add(JetEntry.of(key, level.get(i).data()));
    }
    return pointers;
  }

  /// {@return the least key that is greater than all below}
  private static byte[] above(byte[] key) {
    return Arrays.copyOf(key, key.length + 1);
  }

  private List<List<JetEntry>> cutBranches(List<JetEntry> level) {
    var pages = new ArrayList<List<JetEntry>>();
    for (int i = 0; i < level.size(); i += database.fanOut()) {
      List<JetEntry> part = level.subList(i, Math.min(level.size(), i + database.fanOut()));
      pages.add(pointers(part, i + database.fanOut() >= level.size()));
    }
    return pages;
  }

  /// Cuts entries into what a page holds, by bytes and by the fan-out that was asked for.
  private List<List<JetEntry>> cut(List<JetEntry> entries) {
    var pages = new ArrayList<List<JetEntry>>();
    var page = new ArrayList<JetEntry>();
    int used = 0;
    int room = database.pageSize() - JetPage.headerSize(database.pageSize()) - 64;
    for (JetEntry entry : entries) {
      int size = entry.key().length + entry.data().length + 8;
      if (!page.isEmpty() && (used + size > room || page.size() == database.fanOut())) {
        pages.add(page);
        page = new ArrayList<>();
        used = 0;
      }
      page.add(entry);
      used += size;
    }
    pages.add(page);
    return pages;
  }

  private void put(int number, int kind, List<JetEntry> entries, int previous, int next) {
    boolean isRoot = (kind & JetPage.ROOT) != 0;
    byte[] first = isRoot ? spaceHeader() : prefix(entries);
    var page =
        new JetPage(database.pageSize(), number, objectId, flags | kind, first)
            .between(previous, next)
            .withReservedTags(database.reservesTags());
    entries.forEach(page::add);
    database.put(number, page.toBytes());
  }

  /// One page at first, none above, a single extent, no trees of free space.
  private static byte[] spaceHeader() {
    return new LittleEndian(16).u32(1).u32(1).u32(0).u32(0).toBytes();
  }

  private static byte[] prefix(List<JetEntry> entries) {
    byte[] one = entries.getFirst().key();
    byte[] last = entries.getLast().key();
    int shared = Arrays.mismatch(one, last);
    return Arrays.copyOf(one, shared < 0 ? one.length : shared);
  }
}
