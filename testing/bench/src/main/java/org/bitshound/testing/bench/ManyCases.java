package org.bitshound.testing.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Playbook;
import org.bitshound.casefile.PlaybookRun;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.Verdict;
import org.bitshound.casefile.json.BrokenCaseFileException;
import org.bitshound.casefile.json.CaseFileReader;
import org.bitshound.casefile.json.CaseFileWriter;

/// A case file of many cases on many hosts, to measure reports by: the cases of a small one again
/// and again, at other times, on other hosts, with other ids and titles; one in five is suspicious.
/// Arguments: the small case file, how many cases, the file to write.
public final class ManyCases {
  private static final int HOSTS = 200;
  private static final int ONE_SUSPICIOUS_IN = 5;

  private final SplittableRandom random = new SplittableRandom(1);
  private final CaseFile small;
  private final Map<String, List<PlaybookRun>> runsOf = new HashMap<>();
  private final List<Case> cases = new ArrayList<>();
  private final Map<String, String> pattern = new HashMap<>();

  private ManyCases(CaseFile small) {
    this.small = small;
  }

  /// Writes the file.
  public static void main(String[] args) throws IOException, BrokenCaseFileException {
    var bytes = new ByteArrayInputStream(Files.readAllBytes(Path.of(args[0])));
    var many = new ManyCases(new CaseFileReader().read(bytes));
    many.make(Integer.parseInt(args[1]));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])))) {
      new CaseFileWriter().write(many.document(), out);
    }
  }

  private void make(int count) {
    List<Case> suspicious = with(Verdict.SUSPICIOUS);
    List<Case> others = new ArrayList<>(with(Verdict.REVIEW));
    others.addAll(with(Verdict.EXPECTED));
    for (int number = 0; number < count; number++) {
      List<Case> from = number % ONE_SUSPICIOUS_IN == 0 ? suspicious : others;
      cases.add(again(from.get(random.nextInt(from.size())), number));
    }
    cases.sort(Case.WORST_FIRST);
  }

  private List<Case> with(Verdict verdict) {
    return small.cases().stream().filter(one -> one.verdict() == verdict).toList();
  }

  private Case again(Case one, int number) {
    Duration later = Duration.ofSeconds(random.nextInt(60 * 86_400));
    Case.Draft draft = one.toDraft();
    String id = "BH-%010x".formatted(random.nextLong() >>> 24);
    pattern.put(id, one.id());
    draft.id = Optional.of(id);
    draft.host = Optional.of("ws-%04d".formatted(number % HOSTS));
    draft.first = Optional.of(one.first().plus(later));
    draft.last = Optional.of(one.last().plus(later));
    draft.headline = Optional.of(one.headline() + " (" + number + ")");
    draft.job = one.job().map(job -> titled(job, number));
    draft.timeline.replaceAll(
        row -> new TimelineRow(row.time().plus(later), row.what(), row.text(), row.evidence()));
    draft.evidence.replaceAll(row -> later(row, later, number));
    return draft.toCase();
  }

  private static Job titled(Job job, int number) {
    Job.Draft draft = job.toDraft();
    draft.title = job.title().map(title -> title + " " + number);
    return draft.toJob();
  }

  private static EvidenceRow later(EvidenceRow row, Duration later, int number) {
    Optional<Instant> time = row.time().map(each -> each.plus(later));
    return new EvidenceRow(
        row.ref(),
        "evidence/ws-%04d".formatted(number % HOSTS)
            + row.path().substring(row.path().lastIndexOf('/')),
        row.record(),
        row.offset(),
        time,
        row.provider(),
        row.eventId(),
        row.channel(),
        row.item(),
        row.alsoIn(),
        row.timeWithin(),
        row.clock(),
        row.localTime(),
        row.recovered(),
        row.layout(),
        row.source());
  }

  private CaseFile document() {
    return new CaseFile(
        small.tool(),
        small.options(),
        summary(),
        small.evidence(),
        hosts(),
        cases,
        small.groups(),
        small.playbooks().stream().map(this::withRuns).toList(),
        small.defects(),
        small.baseline(),
        small.intel());
  }

  private Summary summary() {
    var byVerdict = new EnumMap<Verdict, Long>(Verdict.class);
    var bySeverity = new EnumMap<Severity, Long>(Severity.class);
    for (Case one : cases) {
      byVerdict.merge(one.verdict(), 1L, Long::sum);
      bySeverity.merge(one.severity(), 1L, Long::sum);
    }
    Summary old = small.summary();
    return new Summary(
        old.files(),
        old.records(),
        HOSTS,
        cases.size(),
        cases.stream().filter(one -> one.job().isPresent()).count(),
        byVerdict,
        bySeverity,
        old.defects(),
        0,
        Optional.empty(),
        old.span());
  }

  private List<Host> hosts() {
    var hosts = new ArrayList<Host>();
    for (int number = 0; number < HOSTS; number++) {
      Host like = small.hosts().get(number % small.hosts().size());
      hosts.add(
          new Host(
              "ws-%04d".formatted(number),
              like.aliases(),
              like.domain(),
              like.machineSid(),
              like.boots(),
              like.bits(),
              like.settings(),
              like.coverage(),
              like.clockChanges(),
              like.logons(),
              like.commands(),
              like.jobs(),
              like.uses(),
              like.evidence()));
    }
    hosts.sort(Comparator.comparing(Host::name));
    return hosts;
  }

  private Playbook withRuns(Playbook playbook) {
    runsOf.clear();
    for (PlaybookRun run : playbook.runs()) {
      run.caseId().ifPresent(id -> runsOf.computeIfAbsent(id, _ -> new ArrayList<>()).add(run));
    }
    var runs = new ArrayList<PlaybookRun>();
    for (Case one : cases) {
      for (PlaybookRun run : runsOf.getOrDefault(pattern.get(one.id()), List.of())) {
        runs.add(
            new PlaybookRun(
                Optional.of(one.id()),
                Optional.of(one.host()),
                run.openedBy(),
                run.answers(),
                run.notApplicable(),
                run.conclusion()));
      }
    }
    return new Playbook(
        playbook.id(),
        playbook.title(),
        playbook.version(),
        playbook.sha256(),
        playbook.source(),
        playbook.attack(),
        playbook.opens(),
        playbook.steps(),
        runs);
  }
}
