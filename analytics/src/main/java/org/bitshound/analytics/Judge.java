package org.bitshound.analytics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Explained;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Span;
import org.bitshound.casefile.Verdict;
import org.bitshound.policy.Baseline;
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
  private final Attack attack = Attack.builtIn();

  /// @param policy what the operator decided
  /// @param knownGood the jobs that software makes by itself
  /// @param lists classes of hosts
  /// @param baseline what was met before; empty on a first look
  public Judge(Policy policy, KnownGood knownGood, HostLists lists, Optional<Baseline> baseline) {
    this.policy = policy;
    this.knownGood = knownGood;
    this.analytics = Analytics.all(policy, knownGood, lists, baseline);
  }

  /// {@return the case with all that is concluded from it}
  ///
  /// @param facts a case without findings, verdict, severity and, but for signs, headline; it is
  ///   changed
  public Case judge(Case.Draft facts) {
    return judge(facts, List.of());
  }

  /// {@return the same, where it matters when the host's other cases happened}
  ///
  /// @param others the spans of the host's other cases
  public Case judge(Case.Draft facts, List<Span> others) {
    facts.verdict = Optional.of(Verdict.REVIEW);
    facts.severity = Optional.of(Severity.NONE);
    if (facts.kind.filter(Kind.SIGN::equals).isEmpty() || facts.headline.isEmpty()) {
      facts.headline = Optional.of(Headline.of(facts));
    }
    Case one = facts.toCase();
    facts.destinations = withApproval(one);
    List<Explanation> explanations = explanations(one);
    facts.findings = new ArrayList<>();
    facts.explained = new ArrayList<>();
    for (Finding finding : findings(one, others)) {
      Optional<Explanation> by =
          explanations.stream()
              .filter(each -> each.explains().contains(finding.analytic()))
              .findFirst();
      by.ifPresentOrElse(
          entry -> facts.explained.add(new Explained(finding, entry.entry())),
          () -> facts.findings.add(finding));
    }
    facts.expectedBecause = new ArrayList<>(explanations);
    facts.severity =
        Optional.of(
            facts.findings.isEmpty() ? Severity.NONE : facts.findings.getFirst().severity());
    facts.verdict = Optional.of(verdict(facts.findings, explanations));
    return facts.toCase();
  }

  private List<Explanation> explanations(Case one) {
    List<RemoteName> names = CitedName.of(one).stream().map(CitedName::name).toList();
    return Stream.concat(knownGood.explain(one).stream(), policy.explain(one, names).stream())
        .toList();
  }

  private static Verdict verdict(List<Finding> left, List<Explanation> explanations) {
    if (left.isEmpty()) {
      return explanations.isEmpty() ? Verdict.REVIEW : Verdict.EXPECTED;
    }
    boolean weighty = left.getFirst().severity().compareTo(Severity.MEDIUM) >= 0;
    return weighty ? Verdict.SUSPICIOUS : Verdict.REVIEW;
  }

  private List<Finding> findings(Case one, List<Span> others) {
    boolean recovered = one.recovered().orElse(false);
    var own = new ArrayList<Finding>();
    analytics.forEach(analytic -> own.addAll(analytic.examine(one, others)));
    boolean fromUnapproved = own.stream().anyMatch(this::isUnapprovedOfWeight);
    var findings = new ArrayList<Finding>();
    for (Finding finding : own) {
      boolean critical = fromUnapproved && isFollowOn(finding);
      Severity severity =
          policy.severityOf(finding.analytic(), critical ? Severity.CRITICAL : finding.severity());
      Finding.Draft draft = attack.complete(finding).toDraft();
      draft.severity = Optional.of(recovered ? atMostLow(severity) : severity);
      findings.add(draft.toFinding());
    }
    findings.sort(WORST_FIRST);
    return findings;
  }

  private boolean isUnapprovedOfWeight(Finding finding) {
    return finding.analytic().equals(UnapprovedUrl.ID)
        && policy.severityOf(finding.analytic(), finding.severity()).compareTo(Severity.MEDIUM)
            >= 0;
  }

  /// What was fetched from a place that speaks against itself, and was run, weighs more than both.
  private static boolean isFollowOn(Finding finding) {
    return finding.analytic().equals(FollowOnExecution.ID) && finding.severity() == Severity.HIGH;
  }

  /// A case that rests on recovered records alone is for review at most.
  private static Severity atMostLow(Severity severity) {
    return severity.compareTo(Severity.LOW) > 0 ? Severity.LOW : severity;
  }

  private List<Destination> withApproval(Case one) {
    List<CitedName> names = CitedName.of(one);
    var rows = new ArrayList<Destination>();
    for (Destination row : one.destinations()) {
      rows.add(
          approvalOf(row, names, one.last())
              .map(approval -> withApproval(row, approval))
              .orElse(row));
    }
    return rows;
  }

  /// One name denied denies the destination; it is approved where all its names are.
  private Optional<Approval> approvalOf(Destination row, List<CitedName> names, Instant at) {
    Optional<Approval> worst = Optional.empty();
    for (CitedName cited : names) {
      if (isAt(row, cited.name())) {
        Approval next = policy.approvalOf(cited.name(), at);
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
