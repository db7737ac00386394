package org.bitshound.analytics;

import java.util.List;
import java.util.Set;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;
import org.bitshound.policy.Policy;
import org.bitshound.remote.RemoteName;

/// Commands and scripts that would make BITS fetch or send (T1197, T1105). Page:
/// docs/analytics/process-intent.md.
public final class ProcessIntent implements Analytic {
  private static final String ID = "process-intent";

  /// What makes BITS move bytes.
  private static final Set<String> MOVING =
      Set.of(
          "transfer",
          "add-file",
          "add-file-set",
          "add-file-ranges",
          "replace-remote-prefix",
          "resume");

  /// Says what it would do, and does nothing.
  private static final String IDLE = "what-if";

  private final Policy policy;

  /// @param policy which destinations are approved
  public ProcessIntent(Policy policy) {
    this.policy = policy;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Finding> examine(Case one) {
    var found = new Found(ID, "A command would have BITS fetch or send");
    boolean remote = false;
    for (Doing doing : Doing.of(one, MOVING)) {
      List<RemoteName> unapproved = unapproved(one, doing);
      remote |= CitedName.of(doing).findAny().isPresent();
      boolean light =
          unapproved.isEmpty() || doing.command().because().filter(IDLE::equals).isPresent();
      Severity weight = light ? Severity.LOW : Severity.MEDIUM;
      found.because(weight, why(doing, unapproved), doing.evidence());
    }
    found.technique("T1197");
    if (remote) {
      found.technique("T1105");
    }
    return found.finding();
  }

  private List<RemoteName> unapproved(Case one, Doing doing) {
    return CitedName.of(doing)
        .filter(name -> policy.approvalOf(name, one.last()).status() != ApprovalStatus.APPROVED)
        .toList();
  }

  private static String why(Doing doing, List<RemoteName> unapproved) {
    String where =
        unapproved.isEmpty()
            ? ""
            : "; no approval covers " + new CitedName(unapproved.getFirst(), List.of()).place();
    return doing.command().tool() + " was told " + doing.quoted() + where;
  }
}
