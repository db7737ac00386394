package org.bitshound.archives;

import java.util.Optional;

/// Where the central directory of a zip lies, as the record at its end says. Layout: [APPNOTE]
/// 6.3.10, 4.3.14 to 4.3.16.
///
/// @param start of the directory, from the start of the file
/// @param length in bytes
/// @param entries as the record says
/// @param base what stands before the archive, such as the program that unpacks it
record ZipDirectory(long start, long length, long entries, long base) {
  private static final int END = 0x0605_4b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int END_64 = 0x0606_4b50;
  private static final int END_64_LENGTH = 56;
  private static final int LOCATOR_64 = 0x0706_4b50;
  private static final int LOCATOR_64_LENGTH = 20;

  /// {@return the directory; empty where no end of an archive is there}
  static Optional<ZipDirectory> of(Bytes bytes) {
    long last = bytes.size() - END_LENGTH;
    for (long at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (bytes.i32(at) == END) {
        Optional<ZipDirectory> found = at(at, bytes);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ZipDirectory> at(long end, Bytes bytes) {
    long locator = end - LOCATOR_64_LENGTH;
    if (locator >= 0 && bytes.i32(locator) == LOCATOR_64) {
      long end64 = bytes.i64(locator + 8);
      // With something before the archive all its offsets are too small.
      for (long at : new long[] {end64, locator - END_64_LENGTH}) {
        if (bytes.holds(at, END_64_LENGTH) && bytes.i32(at) == END_64) {
          return fits(bytes.i64(at + 40), bytes.i64(at + 48), bytes.i64(at + 32), at);
        }
      }
    }
    return fits(bytes.u32(end + 12), bytes.u32(end + 16), bytes.u16(end + 10), end);
  }

  private static Optional<ZipDirectory> fits(long length, long offset, long entries, long end) {
    boolean fits = length >= 0 && offset >= 0 && length <= end && offset <= end - length;
    return fits
        ? Optional.of(new ZipDirectory(end - length, length, entries, end - length - offset))
        : Optional.empty();
  }
}
