package org.bitshound.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Explained;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.bitshound.policy.KnownGood;
import org.bitshound.policy.Policy;
import org.bitshound.remote.HostLists;
import org.bitshound.remote.RemoteName;

/// Completes a case: findings of all analytics, what of them the known-good list explains, verdict,
/// severity and headline (CASEFILE, "Verdicts"). The policy's severities are applied here, to all
/// findings alike. Unchanging and safe for several threads.
public final class Judge {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::analytic);

  private final Policy policy;
  private final KnownGood knownGood;
  private final List<Analytic> analytics;

  /// @param policy what the operator decided
  /// @param knownGood the jobs that software makes by itself
  /// @param lists classes of hosts
  public Judge(Policy policy, KnownGood knownGood, HostLists lists) {
    this.policy = policy;
    this.knownGood = knownGood;
    this.analytics = Analytics.all(policy, lists);
  }

  /// {@return the case with all that is concluded from it}
  ///
  /// @param facts a case without findings, verdict, severity and, but for signs, headline; it is
  ///   changed
  public Case judge(Case.Draft facts) {
    facts.verdict = Optional.of(Verdict.REVIEW);
    facts.severity = Optional.of(Severity.NONE);
    if (facts.kind.filter(Kind.SIGN::equals).isEmpty() || facts.headline.isEmpty()) {
      facts.headline = Optional.of(Headline.of(facts));
    }
    Case one = facts.toCase();
    facts.destinations = withApproval(one);
    Optional<Explanation> explanation = knownGood.explain(one);
    var left = new ArrayList<Finding>();
    var explained = new ArrayList<Finding>();
    for (Finding finding : findings(one)) {
      boolean excused =
          explanation.filter(by -> by.explains().contains(finding.analytic())).isPresent();
      (excused ? explained : left).add(finding);
    }
    facts.findings = left;
    facts.explained = new ArrayList<>();
    explanation.ifPresent(
        by -> explained.forEach(each -> facts.explained.add(new Explained(each, by.entry()))));
    facts.expectedBecause = new ArrayList<>(explanation.stream().toList());
    facts.severity = Optional.of(left.isEmpty() ? Severity.NONE : left.getFirst().severity());
    facts.verdict = Optional.of(verdict(left, explanation));
    return facts.toCase();
  }

  private static Verdict verdict(List<Finding> left, Optional<Explanation> explanation) {
    if (left.isEmpty()) {
      return explanation.isPresent() ? Verdict.EXPECTED : Verdict.REVIEW;
    }
    boolean weighty = left.getFirst().severity().compareTo(Severity.MEDIUM) >= 0;
    return weighty ? Verdict.SUSPICIOUS : Verdict.REVIEW;
  }

  private List<Finding> findings(Case one) {
    boolean recovered = one.recovered().orElse(false);
    var findings = new ArrayList<Finding>();
    for (Analytic analytic : analytics) {
      for (Finding finding : analytic.examine(one)) {
        Severity severity = policy.severityOf(analytic.id(), finding.severity());
        findings.add(withSeverity(finding, recovered ? atMostLow(severity) : severity));
      }
    }
    findings.sort(WORST_FIRST);
    return findings;
  }

  /// A case that rests on recovered records alone is for review at most.
  private static Severity atMostLow(Severity severity) {
    return severity.compareTo(Severity.LOW) > 0 ? Severity.LOW : severity;
  }

  private static Finding withSeverity(Finding finding, Severity severity) {
    return new Finding(
        finding.analytic(),
        severity,
        finding.title(),
        finding.why(),
        finding.reasons(),
        finding.techniques(),
        finding.tactics(),
        finding.evidence());
  }

  private List<Destination> withApproval(Case one) {
    List<CitedName> names = CitedName.of(one);
    var rows = new ArrayList<Destination>();
    for (Destination row : one.destinations()) {
      rows.add(approvalOf(row, names).map(approval -> withApproval(row, approval)).orElse(row));
    }
    return rows;
  }

  /// One name denied denies the destination; it is approved where all its names are.
  private Optional<Approval> approvalOf(Destination row, List<CitedName> names) {
    Optional<Approval> worst = Optional.empty();
    for (CitedName cited : names) {
      if (isAt(row, cited.name())) {
        Approval next = policy.approvalOf(cited.name());
        boolean worse = worst.isEmpty() || weight(next) > weight(worst.get());
        worst = worse ? Optional.of(next) : worst;
      }
    }
    return worst;
  }

  private static int weight(Approval approval) {
    return switch (approval.status()) {
      case APPROVED -> 0;
      case UNLISTED -> 1;
      case DENIED -> 2;
    };
  }

  private static boolean isAt(Destination row, RemoteName name) {
    boolean samePort =
        row.port().isEmpty()
            || (name.port().isPresent() && row.port().getAsLong() == name.port().getAsInt());
    return row.host().equals(name.host()) && row.scheme().equals(name.scheme()) && samePort;
  }

  private static Destination withApproval(Destination row, Approval approval) {
    var classes = new TreeSet<>(row.classes());
    if (approval.status() != ApprovalStatus.UNLISTED) {
      classes.add(approval.status().word());
    }
    Destination.Draft draft = row.toDraft();
    draft.classes = List.copyOf(classes);
    draft.approval = Optional.of(approval);
    return draft.toDestination();
  }
}
