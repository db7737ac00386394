package org.bitshound.playbook;

import java.util.List;

/// Whether the BITS log is on, whole, and long enough.
final class BitsLogState implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.coverageRow(
        List.of("bits-client"),
        "A larger log is set with: wevtutil sl Microsoft-Windows-Bits-Client/Operational /e:true"
            + " /ms:104857600.");
  }
}
