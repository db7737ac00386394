package org.bitshound.ese;

/// Where this reader stops, so that hostile evidence costs bounded time and memory. Each limit lies
/// far above anything that Windows writes; reaching one is a defect of severity `limit`.
final class Limits {
  /// Pages from a root to its leaf. With the smallest fan-out that keys of 2,000 bytes allow, 16
  /// levels hold more pages than a page number can count.
  static final int TREE_DEPTH = 16;

  /// Bytes of one long value. ESE itself allows 2 GiB; nothing that we look for comes near this.
  static final int LONG_VALUE_BYTES = 64 << 20;

  /// Bytes of values that one walk over a table may put together from long values and compressed
  /// ones, besides [#VALUE_BYTES_A_FILE_BYTE]: one long value may be named by every row.
  static final long VALUE_BYTES = 64 << 20;

  /// The same, for each byte of the file. Windows' own compressed text shrinks to a fifth.
  static final long VALUE_BYTES_A_FILE_BYTE = 64;

  /// Defects of one kind that are told one by one; the last of them says that there are more.
  static final int DEFECTS_OF_A_KIND = 200;

  /// Columns of a table by its catalog. ESE allows 127 fixed, 128 variable and 64,993 tagged ones.
  static final int COLUMNS = 65_248;

  private Limits() {}
}
