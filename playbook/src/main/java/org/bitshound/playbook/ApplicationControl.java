package org.bitshound.playbook;

import java.util.List;

/// Whether AppLocker or WDAC is in place.
final class ApplicationControl implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.coverageRow(
        List.of("applocker", "code-integrity"),
        "A rule by publisher and original name stops bitsadmin, not COM and not PowerShell.");
  }
}
