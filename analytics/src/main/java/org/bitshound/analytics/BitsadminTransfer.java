package org.bitshound.analytics;

import java.util.List;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;

/// Transfers with bitsadmin, download or upload (T1197 page, analytic 2). Page:
/// docs/analytics/bitsadmin-transfer.md.
public final class BitsadminTransfer implements Analytic {
  private static final String ID = "bitsadmin-transfer";

  private static final Set<String> TRANSFER = Set.of("transfer");

  /// The analytic needs nothing but the case.
  public BitsadminTransfer() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "A transfer with bitsadmin");
    for (Doing doing : Doing.of(one, TRANSFER)) {
      if (doing.isBitsadmins()) {
        String way = doing.sends() ? "an upload: " : "a download: ";
        found.because(Severity.MEDIUM, way + doing.quoted(), doing.evidence());
      }
    }
    return found.finding();
  }
}
