package org.bitshound.hunt;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitshound.analytics.Attack;
import org.bitshound.analytics.Judge;
import org.bitshound.bytes.Defect;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.Group;
import org.bitshound.casefile.Hashing;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.IntelList;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Tool;
import org.bitshound.correlation.Asking;
import org.bitshound.correlation.HostFold;
import org.bitshound.correlation.Knowledge;
import org.bitshound.correlation.Readings;
import org.bitshound.hunt.JudgedHost.Judged;
import org.bitshound.intake.Intake;
import org.bitshound.intake.collected.CollectedFiles;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.observation.Source;
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
    var files =
        new CollectedFiles(
            request.files().stream().map(CollectedFiles.Root::of).toList(),
            intake.machines(),
            request.evidence(),
            request.hash() != Hashing.NONE);
    var texts = new CaseTexts(store);
    var hostJudge = new HostJudge(request, known, judge, texts, files);
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
    var evidence =
        CollectedRows.among(
            new EvidenceRows(intake, request.hash(), cited).of(intake.files()),
            files,
            intake.machines());
    List<DefectRow> defects =
        Stream.concat(
                Stream.concat(files.defects().stream(), intake.defects().stream()).map(Hunt::row),
                intake.machines().stream()
                    .flatMap(machine -> told(folded, machine).readInPart().stream())
                    .map(Hunt::readInPart))
            .toList();
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
                    some,
                    chosen.shown(),
                    cases,
                    hosts,
                    HuntedRuns.values(summary, groups, hosts, chosen.shown())))
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
            request.baseline().map(Baseline::note),
            request.intel().lists());
    boolean found = intake.files().stream().anyMatch(EvidenceRows::isKnown);
    return new HuntResult(document, chosen.worst(), found, intake, store);
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
    options.intel = request.intel().lists().stream().map(IntelList::sha256).toList();
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
    options.files =
        request.files().isEmpty()
            ? Optional.empty()
            : Optional.of(String.join("; ", request.files()));
    options.host = request.host();
    options.listingZone = request.listings().zone().map(ZoneId::getId);
    options.listingDates =
        request.listings().dates().map(order -> order.name().toLowerCase(Locale.ROOT));
    options.columns = Optional.of(request.columns().text()).filter(text -> !text.isEmpty());
    return options.toOptions();
  }

  private static List<Host> hosts(Intake intake, IdentityHashMap<Machine, JudgedHost> folded) {
    var hosts = new ArrayList<Host>();
    for (Machine machine : intake.machines()) {
      hosts.add(told(folded, machine).facts());
    }
    return hosts;
  }

  private static JudgedHost told(IdentityHashMap<Machine, JudgedHost> folded, Machine machine) {
    JudgedHost done = folded.get(machine);
    if (done == null) {
      throw new IllegalStateException("not told: " + machine.name());
    }
    return done;
  }

  private static DefectRow readInPart(Source record) {
    var row = new DefectRow.Draft();
    row.path = Optional.of(record.place().path());
    row.offset = OptionalLong.of(record.place().offset());
    row.what = Optional.of(Defect.What.SIZE_LIMIT.word());
    row.expected = Optional.of("a command or script whose reading takes bounded work");
    row.found = Optional.of("one that unfolds without end, or nests very deep");
    row.effect =
        Optional.of(
            "whether the rest of it has to do with BITS is not known; read the record by hand"
                + (record.isNumbered() ? ": number " + record.recordId() : ""));
    row.severity = Optional.of(Defect.Severity.LIMIT.word());
    return row.toDefectRow();
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
