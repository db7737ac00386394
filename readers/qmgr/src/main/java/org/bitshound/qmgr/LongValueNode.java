package org.bitshound.qmgr;

import java.util.OptionalLong;
import org.bitshound.bytes.ByteView;

/// The head of the node in which the first piece of a long value lies: its key is the value's
/// number and an offset of zero, both big-endian. Layout: `docs/formats/qmgr.md`, "Rows".
final class LongValueNode {
  private static final int LENGTH = 0x1fff; // the flags above it are of pages larger than 8 KiB
  private static final int COMPRESSED = 0x8000; // flag 4 of three
  private static final int LARGE_PAGE = 8_192;
  private static final int PAGE_HEAD = 80;
  private static final int OFFSET = 4;
  private static final int WIDE = 12;
  private static final int NARROW = 8;

  private LongValueNode() {}

  /// {@return the number of the long value whose first piece begins at an offset of its page; those
  /// of 64 bits have the top bit set}
  static OptionalLong number(ByteView page, int piece) {
    if (page.size() <= LARGE_PAGE) {
      return OptionalLong.empty();
    }
    OptionalLong plain = plain(page, piece, WIDE);
    if (plain.isEmpty()) {
      plain = plain(page, piece, NARROW);
    }
    return plain.isPresent() ? plain : compressed(page, piece);
  }

  private static OptionalLong plain(ByteView page, int piece, int length) {
    int node = piece - length - 2;
    return node >= PAGE_HEAD
            && (page.u16(node) & LENGTH) == length
            && (page.u16(node) & COMPRESSED) == 0
        ? numberIn(page.copy(piece - length, length))
        : OptionalLong.empty();
  }

  /// The first bytes of the key are those of the page's first tag.
  private static OptionalLong compressed(ByteView page, int piece) {
    int prefix = PAGE_HEAD + (page.u16(page.size() - 2) & 0x7fff);
    for (int own = 0; own < WIDE && piece - own - 4 >= PAGE_HEAD; own++) {
      int node = piece - own - 4;
      int common = page.u16(node) & LENGTH;
      boolean fits = common + own == WIDE || common + own == NARROW;
      if (fits
          && (page.u16(node) & COMPRESSED) != 0
          && page.u16(node + 2) == own
          && page.holds(prefix, common)) {
        var key = new byte[common + own];
        page.copy(prefix, key, 0, common);
        page.copy(piece - own, key, common, own);
        return numberIn(key);
      }
    }
    return OptionalLong.empty();
  }

  private static OptionalLong numberIn(byte[] key) {
    long number = 0;
    long offset = 0;
    for (int i = 0; i < key.length; i++) {
      if (i < key.length - OFFSET) {
        number = (number << 8) | (key[i] & 0xff);
      } else {
        offset = (offset << 8) | (key[i] & 0xff);
      }
    }
    boolean wide = key.length == WIDE;
    return offset == 0 && wide == (number < 0) ? OptionalLong.of(number) : OptionalLong.empty();
  }
}
