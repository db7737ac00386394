package org.bitshound.ese;

/// The work that one walk over a table may put into its values, in bytes.
final class Budget {
  private long left;

  Budget(long fileSize) {
    this.left = Limits.VALUE_BYTES + Limits.VALUE_BYTES_A_FILE_BYTE * fileSize;
  }

  /// Takes from what is left.
  ///
  /// @return false where too little was left; nothing is given any more then
  boolean take(long bytes) {
    left = left < bytes ? -1 : left - bytes;
    return left >= 0;
  }
}
