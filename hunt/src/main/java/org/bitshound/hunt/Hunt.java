package org.bitshound.hunt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.analytics.Attack;
import org.bitshound.analytics.Judge;
import org.bitshound.bytes.Defect;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Tool;
import org.bitshound.correlation.Knowledge;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.intake.FileDefect;
import org.bitshound.intake.Intake;
import org.bitshound.intake.Machine;
import org.bitshound.playbook.Playbooks;
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
            request.host());
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
    var texts = new CaseTexts(store);
    var hostJudge = new HostJudge(request, known, judge, texts);
    IdentityHashMap<Machine, JudgedHost> folded = fold(intake, hostJudge);
    List<Judged> all = HuntedCases.inOrder(folded.values());
    var chosen = new Summing(all, request);
    var cited = new HashSet<String>();
    var tallies = new Tallies();
    folded
        .values()
        .forEach(host -> {
          cited.addAll(host.cited());
          tallies.addAll(host.tallies());
        });
    var evidence = new EvidenceRows(intake, request.hash(), cited).of(intake.files());
    List<DefectRow> defects = intake.defects().stream().map(Hunt::row).toList();
    List<Host> hosts = hosts(intake, folded);
    long records =
        intake.held().stream().mapToLong(held -> held.records() - held.duplicates()).sum();
    Summary summary = chosen.summary(evidence.size(), records, hosts.size(), defects.size());
    List<Group> groups = Groups.of(chosen.shown());
    var cases =
        new HuntedCases(
            chosen.shown(),
            new Spread(tallies, hosts.size(), request.baseline()),
            texts,
            (host, place) -> hostJudge.again(host, intake.observations(host), place));
    List<Playbook> playbooks =
        request
            .playbooks()
            .map(some ->
                HuntedRuns.of(
                    some, chosen.shown(), cases, hosts, HuntedRuns.values(summary, groups)))
            .orElse(List.of());
    var document =
        new CaseFile(
            new Tool("bitshound", version, Attack.VERSION),
            options(),
            summary,
            evidence,
            hosts,
            cases,
            groups,
            playbooks,
            defects,
            request.baseline().map(Baseline::note));
    boolean found = intake.files().stream().anyMatch(EvidenceRows::isKnown);
    return new HuntResult(document, chosen.worst(), found, intake, store);
  }

  private static IdentityHashMap<Machine, JudgedHost> fold(Intake intake, HostJudge hostJudge)
      throws IOException {
    var folded = new IdentityHashMap<Machine, JudgedHost>();
    var garbage = new OldGarbage();
    intake.tell((host, observations) -> {
      JudgedHost done = hostJudge.judge(host, observations);
      synchronized (folded) {
        folded.put(host, done);
      }
      garbage.letGo();
    });
    return folded;
  }

  private Options options() {
    var options = new Options.Draft();
    options.policy = Optional.of(request.policy().sha256());
    options.knownGood = Optional.of(knownGood.sha256());
    options.baseline = request.baseline().map(met -> met.note().sha256());
    options.playbooks = request.playbooks().map(Playbooks::used).orElse(List.of());
    options.since = request.since();
    options.until = request.until();
    options.minSeverity =
        request.minSeverity() == Severity.NONE
            ? Optional.empty()
            : Optional.of(request.minSeverity());
    options.hash = Optional.of(request.hash());
    options.recover = Optional.of(request.recover());
    options.carve = request.carve() ? Optional.of(true) : Optional.empty();
    options.host = request.host();
    return options.toOptions();
  }

  private static List<Host> hosts(Intake intake, IdentityHashMap<Machine, JudgedHost> folded) {
    var hosts = new ArrayList<Host>();
    for (Machine machine : intake.machines()) {
      JudgedHost done = folded.get(machine);
      if (done == null) {
        throw new IllegalStateException("not told: " + machine.name());
      }
      hosts.add(done.facts());
    }
    return hosts;
  }

  static DefectRow row(FileDefect found) {
    Defect defect = found.defect();
    var row = new DefectRow.Draft();
    row.path = Optional.of(found.path());
    row.offset = OptionalLong.of(defect.offset());
    row.what = Optional.of(defect.what().word());
    row.expected = Optional.of(defect.expected());
    row.found = Optional.of(defect.found());
    row.effect = Optional.of(defect.effect());
    row.severity = Optional.of(defect.severity().word());
    return row.toDefectRow();
  }
}
