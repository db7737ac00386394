package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.Clock;
import org.bitshound.casefile.Coverage;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.LeftOut;
import org.bitshound.casefile.OnDisk;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole screens are held to text files beside this class's resources. A change of them is made by
/// `mvn -pl cli -am test -Dtest=HuntScreenTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dbitshound.rewrite=true`, and its diff is read by a person.
class HuntScreenTest {
  private static final Path SCREENS =
      Path.of(
          System.getProperty("bitshound.root", ".."), "cli/src/test/resources/org/bitshound/cli");

  private static String shown(CaseFile document, int columns) throws IOException {
    return shown(document, columns, Optional.empty());
  }

  private static String shown(CaseFile document, int columns, Optional<String> written)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var terminal = new Console.Terminal(true, false, columns, StandardCharsets.UTF_8, false, true);
    var console = new Console(out, OutputStream.nullOutputStream(), terminal);
    new HuntScreen(console, written).show(document);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"intrusion, 100", "intrusion, 60", "nothing, 100"})
  void aScreenIsAsItWasWhenAPersonReadIt(String name, int columns) throws IOException {
    CaseFile document =
        name.equals("nothing") ? ScreenDocuments.nothing() : ScreenDocuments.intrusion();
    String shown = shown(document, columns);
    Path kept = SCREENS.resolve("screen-" + name + "-" + columns + ".txt");
    if (Boolean.getBoolean("bitshound.rewrite")) {
      Files.writeString(kept, shown);
    }

    assertThat(shown).isEqualTo(Files.readString(kept));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 100, 160, 200})
  void noLineIsWiderThanTheConsole(int columns) throws IOException {
    assertThat(shown(ScreenDocuments.intrusion(), columns).lines())
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 100, 160, 200})
  void aUrlIsWrappedAndNeverCut(int columns) throws IOException {
    String joined = shown(ScreenDocuments.intrusion(), columns).replaceAll("\n *", "");

    assertThat(joined).contains("from      " + ScreenDocuments.LONG_URL);
  }

  @Test
  void noTabAndNoControlCharacterIsEverShown() throws IOException {
    assertThat(shown(ScreenDocuments.intrusion(), 100).codePoints())
        .allMatch(c -> c == '\n' || !Character.isISOControl(c));
  }

  @Test
  void ofThousandsOfCasesTheWorstAreWholeAndTheOthersCounted() throws IOException {
    String shown = shown(ScreenDocuments.many(5_000), 100);

    assertThat(shown.lines().count()).isLessThan(300);
    assertThat(shown)
        .contains("Suspicious: 5,000 cases", "And 4,980 more suspicious cases")
        .contains("and 4,960 more cases: --json FILE has them whole")
        .contains("5,000 jobs “Maps” by an unknown program, remote maps.example: transient error");
  }

  @Test
  void whatTheOptionsLeftOutIsNotPassedOverInSilence() throws IOException {
    var leftOut = new LeftOut(Map.of(Verdict.SUSPICIOUS, 2L), Map.of(Severity.HIGH, 2L));

    assertThat(shown(ScreenDocuments.nothingBut(leftOut), 100))
        .startsWith("Nothing of what was asked for")
        .contains("left out by the options: 2 suspicious");
  }

  @Test
  void aJobWhoseMakerIsNotKnownSaysSo() throws IOException {
    Case.Draft one = ScreenDocuments.draft(1, Severity.HIGH, "A job.");

    assertThat(shown(ScreenDocuments.of(one.toCase()), 100))
        .contains("made by   an unknown program: no evidence names it");
  }

  @Test
  void whetherAFileIsStillThereIsSaidWhereItsFolderWasCollected() throws IOException {
    assertThat(shown(ScreenDocuments.of(withFileOnDisk(true)), 100))
        .contains("on disk   still there when it was collected, 1,024 bytes");
    assertThat(shown(ScreenDocuments.of(withFileOnDisk(false)), 100))
        .contains("on disk   not there: its folder was collected without it");
    Case.Draft unknown = ScreenDocuments.draft(1, Severity.HIGH, "A job.");
    unknown.files.add(new TransferFile.Draft().toTransferFile());
    assertThat(shown(ScreenDocuments.of(unknown.toCase()), 100)).doesNotContain("on disk");
  }

  private static Case withFileOnDisk(boolean present) {
    var disk = new OnDisk.Draft();
    disk.path = Optional.of("C/Users/Public/tool.exe");
    disk.present = Optional.of(present);
    disk.size = present ? OptionalLong.of(1024) : OptionalLong.empty();
    var file = new TransferFile.Draft();
    file.onDisk = Optional.of(disk.toOnDisk());
    Case.Draft one = ScreenDocuments.draft(1, Severity.HIGH, "A job.");
    one.files.add(file.toTransferFile());
    return one.toCase();
  }

  @Test
  void aCaseFromRecoveredRecordsSaysSo() throws IOException {
    Case.Draft one = ScreenDocuments.draft(1, Severity.LOW, "A job.");
    one.recovered = Optional.of(true);

    assertThat(shown(ScreenDocuments.of(one.toCase()), 100))
        .contains("BH-0000000001 (from recovered records alone)");
  }

  @Test
  void aSignHasNoMakerAndNoEnd() throws IOException {
    var cases = new Case[3];
    for (int i = 0; i < cases.length; i++) {
      Case.Draft one = ScreenDocuments.draft(i, Severity.LOW, "A log was cleared.");
      one.kind = Optional.of(Kind.SIGN);
      one.findings =
          List.of(ScreenDocuments.finding("log-cleared", Severity.LOW, "A log was cleared", "x"));
      cases[i] = one.toCase();
    }

    assertThat(shown(ScreenDocuments.of(cases), 200))
        .contains("low     3 signs: A log was cleared; ws-01, 20")
        .doesNotContain("unknown program", "end unknown");
  }

  @Test
  void aSignShowsItsCourseAndOfALongOneTheBeginning() throws IOException {
    Case.Draft one = ScreenDocuments.draft(1, Severity.MEDIUM, "Logs were cleared.");
    one.kind = Optional.of(Kind.SIGN);
    one.timeline = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      one.timeline.add(
          new TimelineRow(
              Instant.parse("2024-03-05T12:00:00Z"),
              Happening.LOG_CLEARED.word(),
              "the log L" + i + " was cleared",
              List.of("e1")));
    }

    assertThat(shown(ScreenDocuments.of(one.toCase()), 100))
        .contains("  course    2024-03-05 12:00:00 the log L0 was cleared\n")
        .contains("the log L7 was cleared")
        .doesNotContain("the log L8 was cleared")
        .contains("and 2 more lines")
        .doesNotContain("made by");
  }

  @Test
  void aFileThatWasSeenToBeWrittenIsShownWhereNothingElseNamesIt() throws IOException {
    Case.Draft one = ScreenDocuments.draft(1, Severity.MEDIUM, "Somebody fetched something.");
    var row =
        new TimelineRow(
            Instant.parse("2024-03-05T12:00:00Z"),
            Happening.FILE_WRITTEN.word(),
            "C:\\lock.7z was written by svchost.exe",
            List.of("e1"));
    one.timeline = List.of(row);

    assertThat(shown(ScreenDocuments.of(one.toCase()), 100))
        .contains("  written   2024-03-05 12:00:00 C:\\lock.7z was written by svchost.exe\n");
  }

  @Test
  void aTextBeyondMeasureIsCutAndItsLengthSaid() throws IOException {
    Case.Draft one = ScreenDocuments.draft(1, Severity.MEDIUM, "x".repeat(200_000));

    String shown = shown(ScreenDocuments.of(one.toCase()), 5_000);
    assertThat(shown.length()).isLessThan(10_000);
    assertThat(shown).contains("xxx\u2026 (200,000 characters in all)");
  }

  @Test
  void recoveringIsAdvisedForEventLogsAlone() throws IOException {
    assertThat(nextOfDamaged(EvidenceKind.EVTX)).contains("hunt --recover EVIDENCE");
    assertThat(nextOfDamaged(EvidenceKind.QMGR_DB)).doesNotContain("--recover");
    assertThat(nextOfDamaged(EvidenceKind.EVENT_JSON)).doesNotContain("--recover");
  }

  private static String nextOfDamaged(EvidenceKind kind) throws IOException {
    var defect = new DefectRow.Draft();
    defect.path = Optional.of("a");
    defect.what = Optional.of("record-truncated");
    defect.severity = Optional.of("lost");
    EvidenceFile file = ScreenDocuments.file("a", kind, 3).toEvidenceFile();
    return next(ScreenDocuments.ofFiles(List.of(file), defect.toDefectRow()));
  }

  private static String next(CaseFile document) throws IOException {
    String shown = shown(document, 200);
    return shown.substring(shown.indexOf("\nNext"));
  }

  @Test
  void whatIsMissingIsAskedOfAllItsHosts() throws IOException {
    Coverage absent = ScreenDocuments.row("bits-client", CoverageStatus.ABSENT);
    Host one = ScreenDocuments.host("ws-01", absent);
    Host other = ScreenDocuments.host("ws-02", absent);

    assertThat(next(ScreenDocuments.ofHosts(one, other)))
        .contains("Operational.evtx from ws-01, ws-02, and hunt again");
  }

  @Test
  void aSecurityLogWithoutProcessesIsNotAskedForAgain() throws IOException {
    Host without = ScreenDocuments.host("ws-01", ScreenDocuments.log());
    Coverage logons = ScreenDocuments.row("security-logon", CoverageStatus.PRESENT);
    Host with = ScreenDocuments.host("ws-01", ScreenDocuments.log(), logons);

    assertThat(next(ScreenDocuments.ofHosts(without)))
        .contains("fetch Security.evtx or Sysmon's log");
    assertThat(next(ScreenDocuments.ofHosts(with)))
        .contains("switch on the auditing of process creation with command lines on ws-01")
        .doesNotContain("fetch");
  }

  @Test
  void whereThereIsNoCaseNoneIsToBeExplained() throws IOException {
    var host =
        ScreenDocuments.host(
            "ws-01", ScreenDocuments.log(), ScreenDocuments.row("sysmon", CoverageStatus.PRESENT));
    String shown = shown(ScreenDocuments.ofHosts(host), 100, Optional.of("case.json"));

    assertThat(shown)
        .contains("Next   case.json keeps what was looked at")
        .doesNotContain("explain");
  }

  @Test
  void anEmptyQueueIsAnAnswer() throws IOException {
    EvidenceFile queue =
        ScreenDocuments.file("qmgr0.dat", EvidenceKind.QMGR_DAT, 0).toEvidenceFile();

    assertThat(shown(ScreenDocuments.ofFiles(List.of(queue)), 100))
        .startsWith("No BITS job was found: 1 file of the job queue read, and no job in it");
  }

  @Test
  void aCorrectedClockIsToldOnTheScreen() throws IOException {
    var clock = new Clock.Draft();
    clock.zone = Optional.of("-04:00");
    clock.offset = Optional.of(Duration.ofHours(-4));
    EvidenceFile.Draft file = ScreenDocuments.file("a.json", EvidenceKind.EVENT_JSON, 3);
    file.clock = Optional.of(clock.toClock());

    assertThat(shown(ScreenDocuments.ofFiles(List.of(file.toEvidenceFile())), 100))
        .contains("times of a.json are corrected by +4 h, because they are of -04:00");
  }

  @Test
  void whereTheDocumentWasWrittenItIsWhatToReadNext() throws IOException {
    CaseFile clean = ScreenDocuments.of(ScreenDocuments.expected(0, "fonts", "Font Download"));

    assertThat(shown(clean, 100, Optional.of("case.json"))).contains("Next   case.json has every");
    assertThat(shown(clean, 100))
        .contains("Next   bitshound hunt --json case.json --html report.html EVIDENCE");
  }
}
