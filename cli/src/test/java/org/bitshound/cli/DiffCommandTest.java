package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Approval;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Verdict;
import org.bitshound.casefile.json.CaseFileWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private final Spoken spoken = new Spoken();

  @TempDir Path folder;

  private String diff(CaseFile before, CaseFile after) throws IOException {
    assertThat(spoken.run("diff", written(before, "old.json"), written(after, "new.json")))
        .isZero();
    return spoken.out();
  }

  private String written(CaseFile document, String name) throws IOException {
    Path to = folder.resolve(name);
    try (var out = Files.newOutputStream(to)) {
      new CaseFileWriter().write(document, out);
    }
    return to.toString();
  }

  private static Case.Draft job(JobState state) {
    Case.Draft one = ScreenDocuments.draft(1, Severity.LOW, "Somebody fetched something.");
    var job = new Job.Draft();
    job.state = Optional.of(state);
    one.job = Optional.of(job.toJob());
    one.findings = List.of(finding("userland-creator", Severity.LOW));
    return one;
  }

  private static Finding finding(String analytic, Severity severity) {
    var finding = new Finding.Draft();
    finding.analytic = Optional.of(analytic);
    finding.severity = Optional.of(severity);
    finding.title = Optional.of("A finding");
    finding.why = Optional.of("because of tool.exe");
    finding.evidence = List.of("e1");
    return finding.toFinding();
  }

  private static TransferFile file(String url) {
    var file = new TransferFile.Draft();
    file.url = Optional.of(url);
    return file.toTransferFile();
  }

  @Test
  void aDocumentDoesNotDifferFromItself() throws IOException {
    CaseFile same = ScreenDocuments.intrusion();

    assertThat(diff(same, same)).isEqualTo("In all 0 new, 0 gone, 0 changed, 28 cases as before\n");
  }

  @Test
  void howManyApprovalsThereAreIsNoChangeAndAnotherJudgementStandsFirst() throws IOException {
    Case.Draft excused = ScreenDocuments.draft(3, Severity.MEDIUM, "Excused.");
    Case.Draft completed = ScreenDocuments.draft(2, Severity.LOW, "Completed.");
    completed.job = job(JobState.TRANSFERRED).job;
    CaseFile before = ScreenDocuments.of(of(0, 1), excused.toCase(), completed.toCase());
    excused.severity = Optional.of(Severity.NONE);
    excused.verdict = Optional.of(Verdict.EXPECTED);
    completed.job = job(JobState.ACKNOWLEDGED).job;
    String text = diff(before, ScreenDocuments.of(of(1, 1), completed.toCase(), excused.toCase()));

    assertThat(text).contains("2 changed, 1 case as before");
    assertThat(text.indexOf("Excused.")).isBetween(0, text.indexOf("Completed."));
  }

  private static Case of(int approvals, int number) {
    Case.Draft one = ScreenDocuments.draft(number, Severity.HIGH, "Somebody fetched something.");
    var destination = new Destination.Draft();
    destination.host = Optional.of("files.example");
    destination.approval =
        Optional.of(new Approval(ApprovalStatus.UNLISTED, Optional.empty(), approvals));
    one.destinations = List.of(destination.toDestination());
    return one.toCase();
  }

  @Test
  void casesOfOneDocumentAloneAreNewOrGone() throws IOException {
    Case.Draft other = ScreenDocuments.draft(2, Severity.HIGH, "Somebody sent something.");

    assertThat(
            diff(
                ScreenDocuments.of(job(JobState.TRANSFERRED).toCase()),
                ScreenDocuments.of(other.toCase())))
        .contains("New: 1 case\n  high      BH-0000000002 on ws-01, 2026-03-02 12:00:02: Somebody")
        .contains("Gone: 1 case\n  low       BH-0000000001 on ws-01, 2026-03-02 12:00:01: Somebody")
        .contains("[userland-creator]")
        .endsWith("In all 1 new, 1 gone, 0 changed, 0 cases as before\n");
  }

  @Test
  void aCaseThatMoreEvidenceGaveAnotherIdIsTheSame() throws IOException {
    Case.Draft now = job(JobState.TRANSFERRED);
    now.id = Optional.of("BH-aaaaaaaaaa");
    now.formerIds = List.of("BH-0000000001");
    CaseFile before = ScreenDocuments.of(job(JobState.TRANSFERRED).toCase());
    CaseFile after = ScreenDocuments.of(now.toCase());

    assertThat(diff(before, after)).endsWith("0 new, 0 gone, 0 changed, 1 case as before\n");
    assertThat(diff(after, before)).endsWith("0 new, 0 gone, 0 changed, 1 case as before\n");
  }

  @Test
  void whatChangedInACaseIsNamedOneByOne() throws IOException {
    Case.Draft before = job(JobState.TRANSFERRED);
    before.files = List.of(file("http://a.example/1"), file("http://a.example/2"));
    Case.Draft after = job(JobState.ACKNOWLEDGED);
    after.severity = Optional.of(Severity.HIGH);
    after.findings =
        List.of(
            finding("notify-command", Severity.HIGH), finding("userland-creator", Severity.MEDIUM));
    after.files = List.of(file("http://a.example/2"), file("http://a.example/3"));

    assertThat(
            diff(ScreenDocuments.of(before.toCase()), ScreenDocuments.of(after.toCase())).lines())
        .contains(
            "    severity  low to high",
            "    state     transferred to acknowledged",
            "    finding   new: notify-command: high, because of tool.exe",
            "    finding   userland-creator: low, because of tool.exe, now medium, because of"
                + " tool.exe")
        .anyMatch(line -> line.startsWith("    file      new: http://a.example/3: "))
        .anyMatch(line -> line.startsWith("    file      gone: http://a.example/1: "))
        .noneMatch(line -> line.contains("http://a.example/2"))
        .noneMatch(line -> line.contains("    also "));
  }

  @Test
  void whereEvidenceLiesIsNoChangeAndWhatElseChangedIsNamed() throws IOException {
    Case.Draft before = job(JobState.TRANSFERRED);
    before.evidence = List.of(row("old/bits.evtx", 7));
    Case.Draft after = job(JobState.TRANSFERRED);
    after.evidence = List.of(row("new/bits.evtx", 7));
    CaseFile old = ScreenDocuments.of(before.toCase());

    assertThat(diff(old, ScreenDocuments.of(after.toCase()))).contains("0 changed");
    after.last = Optional.of(ScreenDocuments.NOON.plusSeconds(99));
    assertThat(diff(old, ScreenDocuments.of(after.toCase()))).contains("    also      last\n");
  }

  private static EvidenceRow row(String path, long record) {
    var row = new EvidenceRow.Draft();
    row.ref = Optional.of("e1");
    row.path = Optional.of(path);
    row.record = OptionalLong.of(record);
    return row.toEvidenceRow();
  }

  @Test
  void whatTheTwoHuntsWereNotAskedAlikeComesFirst() throws IOException {
    assertThat(diff(ScreenDocuments.intrusion(), ScreenDocuments.nothing()))
        .startsWith("Not the same hunt\n")
        .contains("  hosts of OLD alone: dc-01, ws-01, ws-03\n")
        .contains("  hosts of NEW alone: ws-04\n");
  }

  @Test
  void expectedCasesAreCountedAlone() throws IOException {
    assertThat(diff(ScreenDocuments.of(), ScreenDocuments.of(expected(1), expected(2))))
        .startsWith("New: 2 cases\n  2 cases of them expected\n")
        .endsWith("In all 2 new, 0 gone, 0 changed, 0 cases as before\n");
  }

  private static Case expected(int number) {
    return ScreenDocuments.expected(number, "fonts", "Font Download");
  }

  @Test
  void aFileThatIsNotThereIsCodeThree() {
    assertThat(spoken.run("diff", "no/such.json", "no/other.json")).isEqualTo(3);
    assertThat(spoken.err()).startsWith("bitshound: no such file: ").hasLineCount(1);
  }
}
