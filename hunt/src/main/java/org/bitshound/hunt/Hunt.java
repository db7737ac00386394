package org.bitshound.hunt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.analytics.Attack;
import org.bitshound.analytics.Judge;
import org.bitshound.bytes.Defect;
import org.bitshound.casefile.BitsService;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Copy;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.ServiceRun;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Tool;
import org.bitshound.correlation.HostFold;
import org.bitshound.correlation.SeenServiceRun;
import org.bitshound.intake.FileDefect;
import org.bitshound.intake.Intake;
import org.bitshound.intake.Machine;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.LogCleared;
import org.bitshound.policy.KnownGood;
import org.bitshound.remote.HostLists;
import org.bitshound.translation.Coverage;

/// The whole way: evidence in, case file out. For the command line, and for anyone who embeds
/// bitshound.
public final class Hunt {
  private final HuntRequest request;
  private final String version;
  private final HostLists lists = HostLists.builtIn();
  private final KnownGood knownGood = KnownGood.builtIn();
  private final Judge judge;

  private Hunt(HuntRequest request, String version) {
    this.request = request;
    this.version = version;
    this.judge = new Judge(request.policy(), knownGood, lists);
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
    var options = new Intake.Options(request.threads(), request.recover());
    try (var intake = Intake.read(request.evidence(), options, progress.reading)) {
      IdentityHashMap<Machine, JudgedHost> folded = fold(intake);
      List<Case> cases = JudgedHost.casesOf(folded.values());
      var chosen = new Summing(cases, request);
      var evidence =
          new EvidenceRows(intake, request.hash(), cited(chosen.shown())).of(intake.files());
      List<DefectRow> defects = intake.defects().stream().map(Hunt::row).toList();
      List<Host> hosts = hosts(intake, folded);
      long records =
          intake.held().stream().mapToLong(held -> held.records() - held.duplicates()).sum();
      var document =
          new CaseFile(
              new Tool("bitshound", version, Attack.VERSION),
              options(),
              chosen.summary(evidence.size(), records, hosts.size(), defects.size()),
              evidence,
              hosts,
              chosen.shown(),
              List.of(),
              defects);
      return new HuntResult(
          document, chosen.worst(), intake.files().stream().anyMatch(EvidenceRows::isKnown));
    }
  }

  private IdentityHashMap<Machine, JudgedHost> fold(Intake intake) throws IOException {
    var folded = new IdentityHashMap<Machine, JudgedHost>();
    intake.tell((host, observations) -> {
      var fold = new HostFold(lists);
      observations.forEach(fold::apply);
      JudgedHost done = JudgedHost.of(fold.finish(host.name()), judge);
      synchronized (folded) {
        folded.put(host, done);
      }
    });
    return folded;
  }

  private Options options() {
    var options = new Options.Draft();
    options.policy = Optional.of(request.policy().sha256());
    options.knownGood = Optional.of(knownGood.sha256());
    options.since = request.since();
    options.until = request.until();
    options.minSeverity =
        request.minSeverity() == Severity.NONE
            ? Optional.empty()
            : Optional.of(request.minSeverity());
    options.hash = Optional.of(request.hash());
    options.recover = Optional.of(request.recover());
    return options.toOptions();
  }

  private static List<Host> hosts(Intake intake, IdentityHashMap<Machine, JudgedHost> folded) {
    var hosts = new ArrayList<Host>();
    for (Machine machine : intake.machines()) {
      JudgedHost done = folded.get(machine);
      if (done == null) {
        throw new IllegalStateException("not told: " + machine.name());
      }
      hosts.add(
          Hosts.of(
              machine, cleared(done.folded().clearings()), service(done.folded().serviceRuns())));
    }
    return hosts;
  }

  private static Set<CoverageSource> cleared(List<LogCleared> clearings) {
    var cleared = EnumSet.noneOf(CoverageSource.class);
    for (LogCleared clearing : clearings) {
      clearing.clearedChannel().ifPresent(channel -> cleared.addAll(Coverage.sourcesOf(channel)));
    }
    return cleared;
  }

  private static Optional<BitsService> service(List<SeenServiceRun> runs) {
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BitsService(
            runs.stream().map(Hunt::run).toList(), Optional.empty(), Optional.empty(), List.of()));
  }

  private static ServiceRun run(SeenServiceRun seen) {
    var run = new ServiceRun.Draft();
    run.processId = seen.processId();
    run.started = Optional.of(seen.started());
    run.stopped = seen.stopped();
    run.how = Optional.of("event 306: the service loaded its jobs");
    return run.toServiceRun();
  }

  private static Set<String> cited(List<Case> cases) {
    var paths = new HashSet<String>();
    for (Case one : cases) {
      for (EvidenceRow row : one.evidence()) {
        paths.add(row.path());
        row.alsoIn().stream().map(Copy::path).forEach(paths::add);
      }
    }
    return paths;
  }

  private static DefectRow row(FileDefect found) {
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
