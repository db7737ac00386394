package org.bitshound.ese;

import java.util.Optional;
import org.bitshound.bytes.ByteView;

/// The checksums of pages and headers: an XOR of all words and, in the newer form, a code over the
/// places of all set bits beside it, which tells where one bit was turned. Source: [MS-ESE],
/// `checksum.cxx`.
final class PageChecksum {
  private static final int SEED = 0x89ab_cdef;
  private static final int OWN_SIZE = 8;
  private static final int OTHERS_AT = 40;
  private static final int BLOCKS = 4;

  /// Where a checksum does not hold.
  ///
  /// @param offset of the checksum within the page
  /// @param written there
  /// @param computed from the bytes
  /// @param flippedBit the one bit, counted from the start of the page, that explains the
  ///   difference; empty where more is wrong
  record Mismatch(int offset, long written, long computed, Optional<Integer> flippedBit) {}

  private PageChecksum() {}

  /// {@return the XOR of all words but the first: of a header, and of a page of the older form}
  static int older(ByteView bytes) {
    int xor = SEED;
    for (int at = 4; at + 4 <= bytes.size(); at += 4) {
      xor ^= bytes.i32(at);
    }
    return xor;
  }

  /// {@return the first checksum of a page that does not hold}
  static Optional<Mismatch> mismatch(Page page) {
    return page.newChecksum() ? newer(page) : olderOfPage(page);
  }

  private static Optional<Mismatch> olderOfPage(Page page) {
    int written = page.bytes().i32(0);
    int computed = older(page.bytes());
    return written == computed
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                0, Integer.toUnsignedLong(written), Integer.toUnsignedLong(computed), none()));
  }

  /// Pages above 8 KiB have a checksum for each quarter, all in the first; those of the others are
  /// among the bytes that the first one covers.
  private static Optional<Mismatch> newer(Page page) {
    if (page.layout().small()) {
      return block(page, 0, page.layout().pageSize(), 0);
    }
    int quarter = page.layout().pageSize() / BLOCKS;
    Optional<Mismatch> found = block(page, 0, quarter, 0);
    for (int i = 1; i < BLOCKS && found.isEmpty(); i++) {
      found = block(page, i * quarter, quarter, OTHERS_AT + (i - 1) * OWN_SIZE);
    }
    return found;
  }

  private static Optional<Mismatch> block(Page page, int start, int length, int writtenAt) {
    int skipped = start == 0 ? OWN_SIZE : 0; // the first block's own checksum
    long computed = of(page.bytes(), start, length, skipped, page.number());
    long written = page.bytes().i64(writtenAt);
    return written == computed
        ? Optional.empty()
        : Optional.of(
            new Mismatch(writtenAt, written, computed, flipped(written ^ computed, length, start)));
  }

  /// {@return the low word: all words XORed, and the page's number; the high word: the XOR of the
  /// numbers of all set bits, and above it that of the same numbers inverted}
  private static long of(ByteView bytes, int start, int length, int skipped, int page) {
    long xor = 0;
    int places = 0; // of the 64-bit words with an odd number of bits
    for (int at = skipped; at < length; at += 8) {
      long word = bytes.i64(start + at);
      xor ^= word;
      places ^= -(Long.bitCount(word) & 1) & (at << 3);
    }
    for (long rest = xor; rest != 0; rest &= rest - 1) {
      places ^= Long.numberOfTrailingZeros(rest);
    }
    int inverted = (Long.bitCount(xor) & 1) == 0 ? places : ~places;
    int code = ((inverted << 16) | (places & 0xffff)) & mask(length);
    int low = (int) xor ^ (int) (xor >>> 32) ^ page;
    return (long) code << 32 | Integer.toUnsignedLong(low);
  }

  /// {@return the bits of the code that a block of this length uses}
  private static int mask(int length) {
    return (length << 19) - 1;
  }

  /// One turned bit changes both halves of the code, by its number and by its number inverted, and
  /// one bit of the XOR.
  private static Optional<Integer> flipped(long difference, int length, int start) {
    int code = (int) (difference >>> 32);
    int place = code & 0xffff;
    boolean one = ((code >>> 16) ^ place) == (mask(length) >>> 16) && place < length * 8;
    boolean same = (int) difference == 1 << (place & 31);
    return one && same ? Optional.of(start * 8 + place) : none();
  }

  private static Optional<Integer> none() {
    return Optional.empty();
  }
}
