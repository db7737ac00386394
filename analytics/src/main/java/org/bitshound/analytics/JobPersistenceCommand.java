package org.bitshound.analytics;

import java.util.List;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Policy;

/// Commands that build a job step by step, as for persistence (T1197 page, analytic 1). Page:
/// docs/analytics/job-persistence-command.md.
public final class JobPersistenceCommand implements Analytic {
  private static final String ID = "job-persistence-command";

  /// What speaks of keeping whatever tool it is done with; making and adding is every script's way.
  private static final Set<String> KEEPING =
      Set.of("set-notify-command", "set-notify-flags", "set-min-retry-delay", "set-custom-headers");

  private final Policy policy;

  /// @param policy which switches are looked for
  public JobPersistenceCommand(Policy policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "Commands that build a job to keep");
    Set<String> verbs = policy.suspiciousVerbs();
    for (Doing doing : Doing.of(one, verbs)) {
      String verb = doing.action().verb();
      if (doing.isBitsadmins() || KEEPING.contains(verb)) {
        found.because(Severity.MEDIUM, verb + ": " + doing.quoted(), doing.evidence());
        found.reason(verb);
      }
    }
    return found.finding();
  }
}
