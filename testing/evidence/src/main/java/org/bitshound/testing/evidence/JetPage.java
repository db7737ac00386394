package org.bitshound.testing.evidence;

import java.util.ArrayList;
import java.util.List;

/// One page of an ESE database, written from its entries. Source: [MS-ESE], `cpage.hxx`,
/// `node.hxx`.
final class JetPage {
  static final int ROOT = 0x1;
  static final int LEAF = 0x2;
  static final int PARENT_OF_LEAF = 0x4;
  static final int EMPTY = 0x8;
  static final int SPACE_TREE = 0x20;
  static final int LONG_VALUE = 0x80;
  static final int NEW_RECORD_FORMAT = 0x800;
  static final int NEW_CHECKSUM = 0x2000;

  private static final int SHARES_KEY = 4;
  private static final int SMALL_PAGE = 8192;

  private final int size;
  private final int number;
  private final int objectId;
  private final int flags;
  private final byte[] first; // tag 0: the tree's header on a root, the common key prefix elsewhere
  private final List<byte[]> entries = new ArrayList<>();
  private final List<Integer> entryFlags = new ArrayList<>();
  private int previous;
  private int next;
  private boolean reservedTags;

  JetPage(int size, int number, int objectId, int flags, byte[] first) {
    this.size = size;
    this.number = number;
    this.objectId = objectId;
    this.flags = flags;
    this.first = first;
  }

  JetPage between(int previousPage, int nextPage) {
    previous = previousPage;
    next = nextPage;
    return this;
  }

  /// Counts tags as Windows 11 24H2 does: the number of reserved ones in bits 12 to 14.
  JetPage withReservedTags(boolean counted) {
    reservedTags = counted;
    return this;
  }

  /// Adds an entry; its key shares with the page's prefix what it can.
  void add(JetEntry entry) {
    int shared = (flags & ROOT) != 0 ? 0 : shared(entry.key());
    var bytes = new LittleEndian(entry.key().length + entry.data().length + 4);
    if (shared > 0) {
      bytes.u16(shared);
    }
    bytes.u16(entry.key().length - shared);
    for (int i = shared; i < entry.key().length; i++) {
      bytes.u8(entry.key()[i]);
    }
    entries.add(bytes.bytes(entry.data()).toBytes());
    entryFlags.add(entry.flags() | (shared > 0 ? SHARES_KEY : 0));
  }

  private int shared(byte[] key) {
    int shared = 0;
    while (shared < Math.min(key.length, first.length) && key[shared] == first[shared]) {
      shared++;
    }
    return shared >= 3 ? shared : 0; // two bytes more are needed to say so
  }

  static int headerSize(int pageSize) {
    return pageSize <= SMALL_PAGE ? 40 : 80;
  }

  byte[] toBytes() {
    var page = new byte[size];
    LittleEndian.set(page, 8, 1000 + number, 8);
    LittleEndian.set(page, 16, previous, 4);
    LittleEndian.set(page, 20, next, 4);
    LittleEndian.set(page, 24, objectId, 4);
    LittleEndian.set(page, 36, flags, 4);
    int used = put(page, 0, first, 0, 0);
    for (int i = 0; i < entries.size(); i++) {
      used = put(page, i + 1, entries.get(i), entryFlags.get(i), used);
    }
    int tags = entries.size() + 1;
    int free = size - headerSize(size) - used - 4 * tags;
    LittleEndian.set(page, 28, free, 2);
    LittleEndian.set(page, 32, used, 2);
    LittleEndian.set(page, 34, tags | (reservedTags ? 0x1000 : 0), 2);
    if (size > SMALL_PAGE) {
      LittleEndian.set(page, 64, number, 4);
    }
    sign(page);
    return page;
  }

  private void sign(byte[] page) {
    if ((flags & NEW_CHECKSUM) != 0) {
      JetChecksum.sign(page, number);
    } else {
      LittleEndian.set(page, 4, number, 4);
      JetChecksum.signOld(page);
    }
  }

  private int put(byte[] page, int tag, byte[] bytes, int entry, int used) {
    int at = headerSize(size) + used;
    if (at + bytes.length > size - 4 * (tag + 1)) {
      throw new IllegalStateException("page " + number + " is full");
    }
    System.arraycopy(bytes, 0, page, at, bytes.length);
    boolean small = size <= SMALL_PAGE;
    if (!small && tag > 0) {
      page[at + 1] |= (byte) (entry << 5);
    }
    int slot = size - 4 * (tag + 1);
    LittleEndian.set(page, slot, bytes.length, 2);
    LittleEndian.set(page, slot + 2, used | (small ? entry << 13 : 0), 2);
    return used + bytes.length;
  }
}
