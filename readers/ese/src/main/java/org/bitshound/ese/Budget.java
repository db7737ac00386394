package org.bitshound.ese;

import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// The work that one walk over a table may put into its values, in bytes.
final class Budget {
  private final DefectLog defects;
  private long left;

  Budget(long fileSize, DefectLog defects) {
    this.defects = defects;
    this.left = Limits.VALUE_BYTES + Limits.VALUE_BYTES_A_FILE_BYTE * fileSize;
  }

  /// Takes from what is left; that it is used up is told.
  ///
  /// @return false where too little was left; nothing is given any more then
  boolean take(long bytes) {
    if (left >= 0 && left < bytes) {
      defects.tell(
          0,
          What.SIZE_LIMIT,
          Severity.LIMIT,
          "long and packed values of no more than 64 MiB and 64 times the file",
          "more, named again and again",
          "from here on such values are missing or cut");
    }
    left = left < bytes ? -1 : left - bytes;
    return left >= 0;
  }
}
