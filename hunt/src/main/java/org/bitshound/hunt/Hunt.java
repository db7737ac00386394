package org.bitshound.hunt;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bitshound.analytics.Attack;
import org.bitshound.analytics.Judge;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Tool;
import org.bitshound.correlation.Asking;
import org.bitshound.correlation.HostFold;
import org.bitshound.correlation.Knowledge;
import org.bitshound.correlation.Readings;
import org.bitshound.intake.Intake;
import org.bitshound.intake.collected.CollectedFiles;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.hosts.Machines;
import org.bitshound.policy.Baseline;
import org.bitshound.policy.KnownGood;
import org.bitshound.policy.Tallies;

/// The whole way: evidence in, case file out. For the command line, and for anyone who embeds
/// bitshound.
public final class Hunt {
  /// Bytes of the texts of cases: 4,000 usual ones.
  private static final long CASES_IN_MEMORY = 32 << 20;

  private final HuntRequest request;
  private final String version;
  private final Knowledge known = Knowledge.builtIn();
  private final KnownGood knownGood = KnownGood.builtIn();
  private final Judge judge;

  private Hunt(HuntRequest request, String version) {
    this.request = request;
    this.version = version;
    this.judge = new Judge(request.policy(), knownGood, known.hosts(), request.baseline());
  }

  /// Hunts.
  ///
  /// @param version of bitshound, for the document
  /// @param progress asked from another thread how far it has come
  /// @throws IOException where a temporary file is needed and cannot be used
  public static HuntResult run(HuntRequest request, String version, HuntProgress progress)
      throws IOException {
    return new Hunt(request, version).run(progress);
  }

  private HuntResult run(HuntProgress progress) throws IOException {
    var options =
        new Intake.Options(
            request.threads(),
            request.recover(),
            Intake.Options.AT_ONCE,
            request.hash() == Hashing.ALL,
            request.carve(),
            request.host(),
            request.columns(),
            request.listings());
    Intake intake = Intake.read(request.evidence(), options, progress.reading);
    var store = new CaseStore(CASES_IN_MEMORY);
    try {
      return judged(intake, store);
    } catch (IOException | RuntimeException | Error fault) {
      try (intake;
          store) {
        throw fault;
      }
    }
  }

  private HuntResult judged(Intake intake, CaseStore store) throws IOException {
    if (intake.hasTraffic()) {
      intake.readTraffic(interest(intake));
    }
    CollectedFiles files = collected(intake);
    var texts = new CaseTexts(store);
    boolean isUnplaced = !intake.machines().stream().allMatch(Hunt::isNamed);
    var hostJudge = new HostJudge(request, known, judge, texts, files, isUnplaced);
    List<JudgedHost> hosts = fold(intake, hostJudge);
    var chosen = new Summing(HuntedCases.inOrder(hosts), request);
    var cases =
        new HuntedCases(
            chosen.shown(),
            spread(hosts),
            texts,
            (host, place) -> hostJudge.again(host, intake.observations(host), place));
    CaseFile document = document(intake, files, hosts, chosen, cases);
    boolean found = intake.files().stream().anyMatch(EvidenceRows::isKnown);
    return new HuntResult(document, chosen.worst(), found, intake, store);
  }

  private CollectedFiles collected(Intake intake) {
    return new CollectedFiles(
        request.files().stream().map(CollectedFiles.Root::of).toList(),
        intake.machines(),
        request.evidence(),
        request.hash() != Hashing.NONE);
  }

  private Spread spread(List<JudgedHost> hosts) {
    List<JudgedHost> named = hosts.stream().filter(host -> isNamed(host.machine())).toList();
    var tallies = new Tallies();
    named.forEach(host -> tallies.addAll(host.tallies()));
    return new Spread(tallies, named.size(), request.baseline());
  }

  /// What names no host may be of any, and is no host more.
  private static boolean isNamed(Machine host) {
    return !host.name().equals(Machines.UNKNOWN);
  }

  private CaseFile document(
      Intake intake,
      CollectedFiles files,
      List<JudgedHost> judged,
      Summing chosen,
      HuntedCases cases) {
    List<Host> hosts = judged.stream().map(JudgedHost::facts).toList();
    List<EvidenceFile> evidence =
        CollectedRows.among(
            new EvidenceRows(intake, request.hash(), cited(judged)).of(intake.files()),
            files,
            intake.machines());
    List<DefectRow> defects = DefectRows.of(files, intake, judged);
    long records =
        intake.held().stream().mapToLong(held -> held.records() - held.duplicates()).sum();
    Summary summary = chosen.summary(evidence.size(), records, hosts.size(), defects.size());
    List<Group> groups = Groups.of(chosen.shown());
    return new CaseFile(
        new Tool("bitshound", version, Attack.VERSION),
        UsedOptions.of(request, knownGood),
        summary,
        evidence,
        hosts,
        cases,
        groups,
        playbooks(summary, groups, hosts, chosen, cases),
        defects,
        request.baseline().map(Baseline::note),
        request.intel().lists());
  }

  private static Set<String> cited(List<JudgedHost> hosts) {
    var cited = new HashSet<String>();
    hosts.forEach(host -> cited.addAll(host.cited()));
    return cited;
  }

  private List<Playbook> playbooks(
      Summary summary, List<Group> groups, List<Host> hosts, Summing chosen, HuntedCases cases) {
    return request
        .playbooks()
        .map(some ->
            HuntedRuns.of(
                some,
                chosen.shown(),
                cases,
                hosts,
                HuntedRuns.values(summary, groups, hosts, chosen.shown())))
        .orElse(List.of());
  }

  /// What logs of traffic are asked is known when all else was told: it is told twice.
  private TrafficInterest interest(Intake intake) throws IOException {
    var readings = new Readings();
    var asked = new TreeMap<Machine, Asking>(Comparator.comparing(Machine::name));
    intake.tellBefore((host, observations) -> {
      var fold = new HostFold(known, readings);
      observations.forEach(fold::apply);
      Asking asking = fold.asking();
      synchronized (asked) {
        asked.put(host, asking);
      }
    });
    return TrafficInterest.of(asked);
  }

  /// {@return the hosts, judged, by name}
  private static List<JudgedHost> fold(Intake intake, HostJudge hostJudge) throws IOException {
    var folded = new IdentityHashMap<Machine, JudgedHost>();
    var garbage = new OldGarbage();
    intake.tell((host, observations) -> {
      JudgedHost done = hostJudge.judge(host, observations);
      synchronized (folded) {
        folded.put(host, done);
      }
      garbage.letGo();
    });
    return intake.machines().stream()
        .map(host -> Objects.requireNonNull(folded.get(host), host::name))
        .toList();
  }
}
