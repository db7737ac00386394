package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Destination;

/// The line of `policy.yml` by which the next hunt knows the destination: denied after a suspicious
/// case, approved where its owner answers for it. Never applied by itself.
final class ChangePolicy implements Preparation {
  private final SharedDomains shared;

  ChangePolicy(SharedDomains shared) {
    this.shared = shared;
  }

  @Override
  public List<Prepared> of(CaseFacts facts) {
    List<Destination> destinations = facts.one().destinations();
    for (int at = 0; at < destinations.size(); at++) {
      Destination to = destinations.get(at);
      boolean named = to.host().isPresent() && to.scheme().isPresent();
      boolean webOnly = to.scheme().filter(scheme -> scheme.startsWith("http")).isPresent();
      if (named && webOnly && isUnlisted(to)) {
        return facts.isSuspicious() ? denied(facts, to, at) : approved(facts, to, at);
      }
    }
    return List.of();
  }

  private static boolean isUnlisted(Destination to) {
    return to.approval().map(Approval::status).filter(ApprovalStatus.UNLISTED::equals).isPresent();
  }

  private static Prepared begun(CaseFacts facts, Destination to) {
    return new Prepared(facts, "policy", ActionPhase.LEARN, ActionVerb.CHANGE_POLICY)
        .at(target -> target.domain = to.host())
        .because("unapproved-url")
        .undo("take the line out")
        .decidedByOwner()
        .serves("P1.7.5", "P1.8.4", "P3.7.1", "P3.8.4");
  }

  private List<Prepared> denied(CaseFacts facts, Destination to, int at) {
    if (shared.over(to).isPresent() || to.classes().contains("internal")) {
      return List.of();
    }
    return List.of(
        begun(facts, to)
            .text("Deny the destination in policy.yml, so that the next hunt says it at once.")
            .effect("unapproved-url weighs high for it from then on.")
            .command(entry(facts, to, at, "denied", ""))
            .command(entry(facts, to, at, "denied", "+")));
  }

  private static List<Prepared> approved(CaseFacts facts, Destination to, int at) {
    return List.of(
        begun(facts, to)
            .text(
                "If the job is known, approve its destination in policy.yml; if nobody knows it, treat"
                    + " the case as suspicious.")
            .condition("whoever is named under approved-by answers for it")
            .effect("unapproved-url no longer finds it.")
            .command(entry(facts, to, at, "approved", ""))
            .command(entry(facts, to, at, "approved", "+")));
  }

  /// @param mark before each line: `+` makes it a change to show to whoever decides
  private static Line entry(CaseFacts facts, Destination to, int at, String list, String mark) {
    String host = "destinations[" + at + "].host";
    String port = port(to).map(own -> ":" + own).orElse("");
    String name = to.host().orElseThrow();
    String lines =
        "destinations:\n  "
            + list
            + ":\n    - pattern: '"
            + to.scheme().orElseThrow()
            + "://«"
            + host
            + "»"
            + port
            + "/**'\n      approved-by: unreviewed\n      reason: "
            + facts.one().id()
            + "\n";
    return Line.text(mark.isEmpty() ? lines : diff(lines, mark))
        .yields(mark.isEmpty() ? "policy.yml" : "policy.diff", "policy")
        .with(host, name.indexOf(':') < 0 ? name : "[" + name + "]");
  }

  /// A hunk in the unified form, for a policy that has no such part yet.
  private static String diff(String lines, String mark) {
    return "--- policy.yml\n+++ policy.yml\n@@ -0,0 +1,"
        + lines.lines().count()
        + " @@\n"
        + lines.lines().map(line -> mark + line + "\n").collect(Collectors.joining());
  }

  private static Optional<Long> port(Destination to) {
    long usual = to.scheme().filter("https"::equals).isPresent() ? 443 : 80;
    return to.port().isPresent() && to.port().getAsLong() != usual
        ? Optional.of(to.port().getAsLong())
        : Optional.empty();
  }
}
