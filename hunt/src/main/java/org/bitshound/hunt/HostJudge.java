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
import org.bitshound.correlation.LocalNames;
import org.bitshound.correlation.Readings;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.hunt.JudgedHost.Kept;
import org.bitshound.hunt.JudgedHost.KeptRun;
import org.bitshound.intake.Observations;
import org.bitshound.intake.collected.Asked;
import org.bitshound.intake.collected.CollectedFiles;
import org.bitshound.intake.hosts.Machine;
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
  private final BriefParts parts = new BriefParts();
  private final CaseTexts texts;
  private final CollectedFiles files;
  private final boolean isUnplaced;
  private final Readings readings = new Readings();
  private final AtomicInteger held = new AtomicInteger();
  private final ConcurrentHashMap<Shared, Shared> shareable = new ConcurrentHashMap<>();

  /// @param files what was collected of the hosts beside their records
  /// @param isUnplaced whether there is evidence whose host is not known
  HostJudge(
      HuntRequest request,
      Knowledge known,
      Judge judge,
      CaseTexts texts,
      CollectedFiles files,
      boolean isUnplaced) {
    this.request = request;
    this.known = known;
    this.judge = judge;
    this.texts = texts;
    this.files = files;
    this.isUnplaced = isUnplaced;
  }

  JudgedHost judge(Machine host, Observations observations) {
    FoldedHost folded = fold(host, observations);
    var cases = new ArrayList<Judged>(folded.cases().size());
    var cited = new HashSet<String>();
    var alike = new HashSet<String>();
    var tallies = new Tallies();
    var uses = new Uses();
    Host.Draft draftOfHost = draft(host, folded);
    Host written = draftOfHost.toHost();
    for (Case.Draft draft : folded.cases()) {
      CaseId identity = draft.identity.orElseThrow();
      Case one = judge.judge(draft, spansBeside(draft, folded));
      tallies.add(one);
      uses.add(one);
      Brief brief = parts.shared(Brief.of(one));
      Optional<Kept> kept = Optional.empty();
      List<Shared> shared = List.of();
      Map<String, Optional<KeptRun>> runs = Map.of();
      if (Summing.shows(brief, request)) {
        cite(one, cited);
        shared = sharedOf(one);
        runs = opened(one);
        if (request.whole()) {
          Case whole = withActions(one, written);
          Kept.Written text = texts.keep(whole);
          kept = Optional.of(text);
          runs = runs(whole, text, written);
        } else {
          kept = keep(one, written, brief, alike);
        }
      }
      cases.add(new Judged(brief, identity, host, cases.size(), kept, shared, runs));
    }
    draftOfHost.uses = uses.all();
    return new JudgedHost(
        host, draftOfHost.toHost(), cases, cited, tallies, folded.readInPart(), folded.leftOut());
  }

  /// Lists of files and journals are asked for the names that all else speaks of.
  private FoldedHost fold(Machine host, Observations observations) {
    var fold = new HostFold(known, readings);
    observations.forEach(fold::apply);
    LocalNames names = fold.localNames();
    observations.ofFiles(new Asked(names.fileNames(), names::isPlace), fold::apply);
    return fold.finish(host.name(), new CoveredLog(host));
  }

  /// What was collected is looked for before anything is judged, and in all cases: how far it could
  /// tell is a fact of the host. Hashes of what is there are looked up in lists.
  private Host.Draft draft(Machine host, FoldedHost folded) {
    Optional<FilesOnDisk> onDisk = files.of(host).map(FilesOnDisk::new);
    onDisk.ifPresent(disk -> folded.cases().forEach(disk::add));
    folded.cases().forEach(request.intel()::addTo);
    return Hosts.draft(host, folded, onDisk.map(FilesOnDisk::coverage));
  }

  /// Where not every case will be asked for, those will be that weigh most, and of others the first
  /// of many alike.
  private Optional<Kept> keep(Case one, Host host, Brief brief, Set<String> alike) {
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

  private Map<String, Optional<KeptRun>> opened(Case one) {
    var opened = new LinkedHashMap<String, Optional<KeptRun>>();
    request
        .playbooks()
        .ifPresent(playbooks ->
            playbooks
                .openedBy(one)
                .keySet()
                .forEach(playbook -> opened.put(playbook.id(), Optional.empty())));
    return Map.copyOf(opened);
  }

  /// {@return where the runs of a case were written: once, where the case is at hand and several
  /// hosts are judged at once}
  private Map<String, Optional<KeptRun>> runs(Case one, Kept.Written kept, Host host) {
    var runs = new LinkedHashMap<String, Optional<KeptRun>>();
    request
        .playbooks()
        .ifPresent(playbooks ->
            playbooks
                .runs(one, texts.text(kept, Spread.UNKNOWN), host)
                .forEach((playbook, ran) ->
                    runs.put(
                        playbook.id(),
                        Optional.of(new KeptRun(texts.keep(ran.run()), ran.ofCollection())))));
    return Map.copyOf(runs);
  }

  private List<Shared> sharedOf(Case one) {
    List<Shared> all =
        one.verdict() != Verdict.EXPECTED
            ? Shared.of(one)
            : isUnplaced ? Shared.ofExpected(one) : List.of();
    return all.stream().map(this::onlyOnce).toList();
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
    FoldedHost folded = fold(host, observations);
    Host.Draft draftOfHost = draft(host, folded);
    Host written = draftOfHost.toHost();
    Case.Draft draft = folded.cases().get(place);
    Case one = judge.judge(draft, spansBeside(draft, folded));
    return withActions(one, written);
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
