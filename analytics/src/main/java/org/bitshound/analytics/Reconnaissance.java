package org.bitshound.analytics;

import java.util.List;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;

/// Listing other users' jobs, reading the queue, debug verbs (T1197). Page:
/// docs/analytics/reconnaissance.md.
public final class Reconnaissance implements Analytic {
  private static final String ID = "reconnaissance";

  private static final Set<String> LOOKING = Set.of("list", "get", "monitor", "peer-cache");

  /// The analytic needs nothing but the case.
  public Reconnaissance() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "Somebody looked at the queue");
    for (Doing doing : Doing.of(one, LOOKING)) {
      found.because(Severity.LOW, doing.quoted(), doing.evidence());
      found.reason(doing.action().verb());
    }
    return found.finding();
  }
}
