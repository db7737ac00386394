package org.bitshound.analytics;

import java.util.List;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TimelineRow;

/// The BITS service's binary, account, policies or start type changed by another than BITS (T1197,
/// T1562.001). Page: docs/analytics/service-tampered.md.
public final class ServiceTampered implements Analytic {
  private static final String ID = "service-tampered";

  /// A sign's own: changes, and a listing that shows what was changed before. BITS' way between
  /// demand and auto start makes no sign.
  private static final Set<String> CHANGES =
      Set.of(
          Happening.START_TYPE_CHANGED.word(),
          Happening.PROPERTY_CHANGED.word(),
          Happening.SNAPSHOT.word());

  /// The analytic needs nothing but the case.
  public ServiceTampered() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "The BITS service was changed");
    if (one.kind() == Kind.SIGN) {
      for (TimelineRow row : one.timeline()) {
        if (CHANGES.contains(row.what())) {
          found.because(Severity.HIGH, row.text(), Citation.or(row.evidence(), one));
        }
      }
    }
    return found.finding();
  }
}
