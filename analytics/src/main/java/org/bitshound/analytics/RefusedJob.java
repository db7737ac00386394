package org.bitshound.analytics;

import java.util.List;
import org.bitshound.casefile.Attempt;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Outcome;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TimelineRow;

/// BITS refused a job or file for a limit (T1197). Page: docs/analytics/refused-job.md.
public final class RefusedJob implements Analytic {
  private static final String ID = "refused-job";

  /// The analytic needs nothing but the case.
  public RefusedJob() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "BITS refused it for a limit");
    one.attempt()
        .filter(attempt -> attempt.outcome() == Outcome.REFUSED)
        .ifPresent(
            attempt -> found.because(Severity.LOW, why(attempt), Citation.of(one, "attempt")));
    for (TimelineRow row : one.timeline()) {
      if (row.what().equals(Happening.REFUSED.word())) {
        found.because(Severity.LOW, row.text(), Citation.or(row.evidence(), one));
      }
    }
    return found.finding();
  }

  private static String why(Attempt attempt) {
    String limit =
        attempt.limit().isPresent() ? " (limit " + attempt.limit().getAsLong() + ")" : "";
    String count = attempt.count().isPresent() ? ", " + attempt.count().getAsLong() + " times" : "";
    return "BITS refused for " + attempt.because().orElse("a limit") + limit + count;
  }
}
