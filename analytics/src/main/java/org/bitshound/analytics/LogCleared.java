package org.bitshound.analytics;

import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Span;
import org.bitshound.casefile.TimelineRow;

/// The BITS, Security, Sysmon or System log was cleared or switched off (T1070.001). Page:
/// docs/analytics/log-cleared.md.
public final class LogCleared implements Analytic {
  private static final String ID = "log-cleared";

  /// The analytic needs nothing but the case.
  public LogCleared() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    return examine(one, List.of());
  }

  @Override
  public List<Finding> examine(Case one, List<Span> others) {
    var found = new Found(ID, "Event logs were cleared");
    for (TimelineRow row : one.timeline()) {
      if (row.what().equals(Happening.LOG_CLEARED.word())) {
        boolean amidst = one.kind() != Kind.SIGN || others.stream().anyMatch(s -> holds(s, row));
        Severity weight = amidst ? Severity.HIGH : Severity.MEDIUM;
        found.because(weight, row.text(), Citation.or(row.evidence(), one));
      }
    }
    return found.finding();
  }

  private static boolean holds(Span span, TimelineRow row) {
    return !row.time().isBefore(span.first()) && !row.time().isAfter(span.last());
  }
}
