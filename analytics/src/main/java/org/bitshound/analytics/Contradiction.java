package org.bitshound.analytics;

import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;

/// Evidence that cannot both hold (T1070). Page: docs/analytics/contradiction.md.
public final class Contradiction implements Analytic {
  private static final String ID = "contradiction";

  /// The analytic needs nothing but the case.
  public Contradiction() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The evidence contradicts itself");
    for (org.bitshound.casefile.Contradiction each : one.contradictions()) {
      found.because(Severity.MEDIUM, each.text(), Citation.or(each.evidence(), one));
      found.reason(each.what());
    }
    return found.finding();
  }
}
