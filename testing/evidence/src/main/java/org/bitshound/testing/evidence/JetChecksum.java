package org.bitshound.testing.evidence;

/// The checksums of an ESE database's headers and pages, bit by bit. Source: [MS-ESE],
/// `checksum.cxx`; the code is that of Hsiao for one turned bit.
final class JetChecksum {
  private static final long SEED = 0x89abcdefL;
  private static final int SMALL_PAGE = 8192;

  private JetChecksum() {}

  /// Signs a header, or a page of the older form: the XOR of all words but the first.
  static void signOld(byte[] page) {
    long xor = SEED;
    for (int at = 4; at < page.length; at += 4) {
      xor ^= LittleEndian.get(page, at, 4);
    }
    LittleEndian.set(page, 0, xor, 4);
  }

  /// Signs a page of the newer form; one above 8 KiB has a checksum for each quarter.
  static void sign(byte[] page, int number) {
    if (page.length <= SMALL_PAGE) {
      LittleEndian.set(page, 0, over(page, 8, 0, page.length, number), 8);
      return;
    }
    int quarter = page.length / 4;
    for (int i = 1; i < 4; i++) {
      long sum = over(page, i * quarter, i * quarter, (i + 1) * quarter, number);
      LittleEndian.set(page, 40 + 8 * (i - 1), sum, 8);
    }
    LittleEndian.set(page, 0, over(page, 8, 0, quarter, number), 8);
  }

  private static long over(byte[] page, int from, int blockStart, int end, int number) {
    int low = 0;
    int high = 0;
    long xor = 0;
    for (int at = from; at < end; at++) {
      xor ^= (page[at] & 0xffL) << (8 * (at % 4));
      for (int bit = 0; bit < 8; bit++) {
        if (((page[at] >> bit) & 1) != 0) {
          int place = (at - blockStart) * 8 + bit;
          low ^= place;
          high ^= ~place;
        }
      }
    }
    int places = (end - blockStart) * 8;
    long code = ((high & (places - 1) & 0xffffL) << 16) | (low & 0xffffL);
    return (code << 32) | ((xor ^ number) & 0xffffffffL);
  }
}
