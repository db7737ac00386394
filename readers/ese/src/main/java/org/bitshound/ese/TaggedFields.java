package org.bitshound.ese;

import org.bitshound.bytes.ByteView;

/// The index of a record's tagged columns: which there are, and where their bytes lie. Source:
/// [MS-ESE], `tagfld.hxx`.
final class TaggedFields {
  private static final int ENTRY = 4; // u16 column, u16 offset with flags
  private static final int INHERITED = 0x8000;
  private static final int FLAGS_PRECEDE = 0x4000; // on small pages; on others always
  private static final int NULL_ON_SMALL_PAGES = 0x2000;

  private static final int LONG = 0x01;
  private static final int COMPRESSED = 0x02;
  private static final int SEPARATED = 0x04;
  private static final int MULTI_VALUES = 0x08;
  private static final int TWO_VALUES = 0x10;
  private static final int NULL = 0x20;
  private static final int ENCRYPTED = 0x40;

  private final ByteView bytes;
  private final PageLayout layout;
  private final int start;
  private final int end;
  private final int count;
  private int last = -1; // columns are mostly asked for in order

  private TaggedFields(ByteView bytes, PageLayout layout, int start, int end, int count) {
    this.bytes = bytes;
    this.layout = layout;
    this.start = start;
    this.end = end;
    this.count = count;
  }

  /// How the values of a column are stored.
  ///
  /// @param at where the bytes behind the flags begin, within the page
  /// @param length of them
  /// @param flags of the column
  record Field(int at, int length, int flags) {
    boolean isNull() {
      return (flags & NULL) != 0;
    }

    boolean isLong() {
      return (flags & LONG) != 0;
    }

    boolean compressed() {
      return (flags & COMPRESSED) != 0;
    }

    boolean separated() {
      return (flags & SEPARATED) != 0;
    }

    boolean several() {
      return (flags & MULTI_VALUES) != 0;
    }

    boolean two() {
      return (flags & TWO_VALUES) != 0;
    }

    boolean encrypted() {
      return (flags & ENCRYPTED) != 0;
    }
  }

  static TaggedFields read(ByteView bytes, PageLayout layout, int start, int end) {
    int mask = layout.tagMask();
    int count = end - start < ENTRY ? 0 : (bytes.u16(start + 2) & mask) / ENTRY;
    return new TaggedFields(bytes, layout, start, end, count);
  }

  /// {@return the number of columns; no more than there is room for}
  int count() {
    return Math.min(count, (end - start) / ENTRY);
  }

  /// {@return whether the index lies within the record and each entry ends where the next begins}
  boolean sound() {
    boolean sound = count <= (end - start) / ENTRY && (count > 0 || start == end);
    for (int i = 0; i < count() && sound; i++) {
      sound = startOf(i) <= endOf(i) && endOf(i) <= end;
    }
    return sound;
  }

  int column(int i) {
    return bytes.u16(start + ENTRY * i);
  }

  boolean inherited(int i) {
    return (bytes.u16(start + ENTRY * i + 2) & INHERITED) != 0;
  }

  private int startOf(int i) {
    return start + (bytes.u16(start + ENTRY * i + 2) & layout.tagMask());
  }

  private int endOf(int i) {
    return i + 1 < count() ? startOf(i + 1) : end;
  }

  /// {@return the place of a column in the index; -1 where the record does not name it}
  int find(int column, boolean inherited) {
    int all = count();
    for (int i = 1; i <= all; i++) {
      int place = (last + i) % all;
      if (column(place) == column && inherited(place) == inherited) {
        last = place;
        return place;
      }
    }
    return -1;
  }

  /// {@return the field of a place; empty and null where it does not lie within the record}
  Field field(int i) {
    int from = startOf(i);
    int to = endOf(i);
    int word = bytes.u16(start + ENTRY * i + 2);
    if (from > to || to > end) {
      return new Field(end, 0, NULL);
    }
    if (layout.small() && (word & NULL_ON_SMALL_PAGES) != 0) {
      return new Field(from, 0, NULL);
    }
    boolean flagged = (!layout.small() || (word & FLAGS_PRECEDE) != 0) && from < to;
    return flagged
        ? new Field(from + 1, to - from - 1, bytes.u8(from))
        : new Field(from, to - from, 0);
  }
}
