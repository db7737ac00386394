package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitshound.analytics.Judge;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseId;
import org.bitshound.casefile.Copy;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Span;
import org.bitshound.casefile.Verdict;
import org.bitshound.correlation.FoldedHost;
import org.bitshound.correlation.HostFold;
import org.bitshound.correlation.Knowledge;
import org.bitshound.correlation.Readings;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.hunt.JudgedHost.Kept;
import org.bitshound.hunt.JudgedHost.KeptRun;
import org.bitshound.intake.Intake.Observations;
import org.bitshound.intake.Machine;
import org.bitshound.playbook.Playbooks;
import org.bitshound.playbook.action.Actions;
import org.bitshound.policy.Tallies;

/// Folds and judges hosts, and keeps of their cases what will be asked for. Safe for several
/// threads, each with a host of its own.
final class HostJudge {
  /// Cases that are held in memory, some 10 KB each, before others are written: a hunt with few
  /// cases needs neither writer nor reader.
  private static final int HELD = 1000;

  private final HuntRequest request;
  private final Knowledge known;
  private final Judge judge;
  private final Actions actions = Actions.builtIn();
  private final CaseTexts texts;
  private final Readings readings = new Readings();
  private final AtomicInteger held = new AtomicInteger();
  private final ConcurrentHashMap<Shared, Shared> shareable = new ConcurrentHashMap<>();

  HostJudge(HuntRequest request, Knowledge known, Judge judge, CaseTexts texts) {
    this.request = request;
    this.known = known;
    this.judge = judge;
    this.texts = texts;
  }

  JudgedHost judge(Machine host, Observations observations) {
    var fold = new HostFold(known, readings);
    observations.forEach(fold::apply);
    FoldedHost folded = fold.finish(host.name(), new CoveredLog(host));
    var cases = new ArrayList<Judged>(folded.cases().size());
    var cited = new HashSet<String>();
    var alike = new HashSet<String>();
    var tallies = new Tallies();
    Host written = Hosts.of(host, folded.host());
    for (Case.Draft draft : folded.cases()) {
      CaseId identity = draft.identity.orElseThrow();
      Case one = judge.judge(draft, spansBeside(draft, folded));
      tallies.add(one);
      Brief brief = Brief.of(one);
      Optional<Kept> kept = Optional.empty();
      List<Shared> shared = List.of();
      Map<String, Optional<KeptRun>> runs = Map.of();
      if (Summing.shows(brief, request)) {
        cite(one, cited);
        Case whole = request.whole() ? withActions(one, written) : one;
        kept = keep(whole, written, brief, alike);
        shared = brief.verdict() == Verdict.EXPECTED ? List.of() : sharedOf(one);
        runs = runs(whole, written);
      }
      cases.add(new Judged(brief, identity, host, cases.size(), kept, shared, runs));
    }
    return new JudgedHost(host, written, cases, cited, tallies);
  }

  /// Where not every case will be asked for, those will be that weigh most, and of others the first
  /// of many alike.
  private Optional<Kept> keep(Case one, Host host, Brief brief, Set<String> alike) {
    if (request.whole()) {
      return Optional.of(texts.keep(one));
    }
    if (brief.verdict() != Verdict.SUSPICIOUS && !alike.add(brief.likeness())) {
      return Optional.empty();
    }
    Case whole = withActions(one, host);
    return Optional.of(held.incrementAndGet() <= HELD ? new Kept.Held(whole) : texts.keep(whole));
  }

  private Case withActions(Case one, Host host) {
    if (one.verdict() == Verdict.EXPECTED) {
      return one;
    }
    Case.Draft draft = one.toDraft();
    draft.actions = actions.of(one, host);
    return draft.toCase();
  }

  /// Runs are written here, where the case is at hand and several hosts are judged at once.
  private Map<String, Optional<KeptRun>> runs(Case one, Host host) {
    if (request.playbooks().isEmpty()) {
      return Map.of();
    }
    Playbooks playbooks = request.playbooks().get();
    var runs = new LinkedHashMap<String, Optional<KeptRun>>();
    if (request.whole()) {
      playbooks
          .runs(one, host)
          .forEach(
              (playbook, ran) ->
                  runs.put(
                      playbook.id(),
                      Optional.of(new KeptRun(texts.keep(ran.run()), ran.ofCollection()))));
    } else {
      playbooks.openedBy(one).keySet().forEach(book -> runs.put(book.id(), Optional.empty()));
    }
    return runs;
  }

  private List<Shared> sharedOf(Case one) {
    return Shared.of(one).stream().map(this::onlyOnce).toList();
  }

  /// What thousands of cases have in common is held once.
  private Shared onlyOnce(Shared some) {
    Shared known = shareable.putIfAbsent(some, some);
    return known == null ? some : known;
  }

  private static void cite(Case one, Set<String> paths) {
    for (EvidenceRow row : one.evidence()) {
      paths.add(row.path());
      for (Copy copy : row.alsoIn()) {
        paths.add(copy.path());
      }
    }
  }

  /// {@return one case of a host that was judged before}
  Case again(Machine host, Observations observations, int place) {
    var fold = new HostFold(known, readings);
    observations.forEach(fold::apply);
    FoldedHost folded = fold.finish(host.name(), new CoveredLog(host));
    Case.Draft draft = folded.cases().get(place);
    Case one = judge.judge(draft, spansBeside(draft, folded));
    return withActions(one, Hosts.of(host, folded.host()));
  }

  /// When jobs and attempts happened, asked of a sign alone: a host can have thousands of jobs.
  private static List<Span> spansBeside(Case.Draft draft, FoldedHost folded) {
    if (draft.kind.filter(Kind.SIGN::equals).isEmpty()) {
      return List.of();
    }
    return folded.cases().stream()
        .filter(other -> other.kind.filter(Kind.SIGN::equals).isEmpty())
        .map(other -> new Span(other.first.orElseThrow(), other.last.orElseThrow()))
        .toList();
  }
}
