package org.bitshound.ese;

/// Sizes and masks that depend on the size of a page and on the format's revision. Source:
/// [MS-ESE], `cpage.hxx` and `tagfld.hxx`.
///
/// @param pageSize bytes of a page: 2, 4, 8, 16 or 32 KiB
/// @param revision of the format ("update"), such as 20 or 300
record PageLayout(int pageSize, int revision) {
  /// From this revision on the tagged columns of a record have a sorted index.
  static final int SORTED_TAGGED_FIELDS = 9;

  private static final int SMALL = 8192;
  private static final int DEFAULT_SIZE = 4096;

  static int sizeOf(int written) {
    return written == 0 ? DEFAULT_SIZE : written;
  }

  static boolean possible(int pageSize) {
    return Integer.bitCount(pageSize) == 1 && pageSize >= 2048 && pageSize <= 32_768;
  }

  /// {@return whether flags stand in the tags of a page, and offsets have 13 bits}
  boolean small() {
    return pageSize <= SMALL;
  }

  int headerSize() {
    return small() ? 40 : 80;
  }

  /// {@return the bits of a tag that are its size or offset}
  int tagMask() {
    return small() ? 0x1fff : 0x7fff;
  }

  /// {@return where a page begins in the file: two header pages stand before page 1}
  long offsetOf(int page) {
    return (page + 1L) * pageSize;
  }
}
