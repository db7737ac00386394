package org.bitshound.analytics;

import java.util.List;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Severity;

/// A fetched file was run, or made to run (T1204.002, T1105). Page:
/// docs/analytics/follow-on-execution.md.
public final class FollowOnExecution implements Analytic {
  static final String ID = "follow-on-execution";

  private static final Set<String> RUN =
      Set.of("executed", "loaded", "opened-by", "scheduled", "service", "injected");

  /// The analytic needs nothing but the case.
  public FollowOnExecution() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "A fetched file was run");
    for (FollowOn each : one.followOn()) {
      if (RUN.contains(each.action())) {
        found.because(Severity.HIGH, why(each), Citation.or(each.evidence(), one));
        found.reason(each.action());
      }
    }
    return found.finding();
  }

  private static String why(FollowOn each) {
    String file = each.file().or(each::image).orElse("the file");
    String by = each.image().filter(image -> !image.equals(file)).map(i -> " by " + i).orElse("");
    String as = each.user().map(user -> " as " + user).orElse("");
    return file + " was " + each.action() + by + as;
  }
}
