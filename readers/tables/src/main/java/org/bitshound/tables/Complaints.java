package org.bitshound.tables;

import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// What could not be read of one table. A table that is no table in truth has millions of bad rows;
/// the first ones are told one by one, the others by their number.
final class Complaints {
  private static final int TOLD = 20;

  private final Consumer<Defect> defects;
  private long told;
  private long firstUnsaid;

  Complaints(Consumer<Defect> defects) {
    this.defects = defects;
  }

  void lost(long offset, String expected, String found) {
    told++;
    if (told <= TOLD) {
      tell(offset, expected, found, "this row is missing");
    } else if (told == TOLD + 1) {
      firstUnsaid = offset;
    }
  }

  /// Says how many rows more are missing, when all were read.
  void end() {
    if (told > TOLD) {
      tell(
          firstUnsaid,
          "whole rows",
          (told - TOLD) + " more that are none, the first of them here",
          "these rows are missing");
    }
  }

  private void tell(long offset, String expected, String found, String effect) {
    defects.accept(
        new Defect(offset, What.RECORD_TRUNCATED, Severity.LOST, expected, found, effect));
  }
}
