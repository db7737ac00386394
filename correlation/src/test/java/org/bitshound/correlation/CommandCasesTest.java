package org.bitshound.correlation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.BITSADMIN;
import static org.bitshound.correlation.Said.JOB;
import static org.bitshound.correlation.Said.OTHER_JOB;
import static org.bitshound.correlation.Said.OWNER;
import static org.bitshound.correlation.Said.SECURITY;
import static org.bitshound.correlation.Said.SYSMON;
import static org.bitshound.correlation.Said.URL;
import static org.bitshound.correlation.Said.at;
import static org.bitshound.correlation.Said.created;
import static org.bitshound.correlation.Said.job;
import static org.bitshound.correlation.Said.process;
import static org.bitshound.correlation.Said.program;
import static org.bitshound.correlation.Said.started;
import static org.bitshound.correlation.Said.stopped;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Match;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.CmdletRan.Binding;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.Source;
import org.bitshound.observation.TranscriptLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands become rows of cases, each once, and go to the job that BITS logged of them or stand
/// alone.
class CommandCasesTest {

  private static final Optional<Match> POSSIBLE = Optional.of(Match.POSSIBLE);

  private static final String CMD = "C:\\Windows\\System32\\cmd.exe";
  private static final String POWERSHELL =
      "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
  private static final String LOCAL = "C:\\Users\\Public\\a.exe";
  private static final String TRANSFER = "bitsadmin /transfer n " + URL + " " + LOCAL;

  @Test
  void commandOfTheCreatorsProcessTellsWhereTheFileGoes() {
    Case.Draft one =
        only(
            process(SECURITY, "23:07:20", 1, 7680, BITSADMIN, TRANSFER, -1),
            created("23:07:21", 2, job(JOB, "n", OWNER), program(BITSADMIN, 7680)),
            started("23:07:22", 3, job(JOB, "n", ""), "t1", URL),
            stopped("23:07:23", 4, job(JOB, "n", ""), "t1", URL, 0));

    assertThat(one.kind).hasValue(Kind.JOB);
    assertThat(one.commands).hasSize(1);
    assertThat(one.files.getFirst().destination()).hasValue(LOCAL);
    assertThat(one.sources.get("files[0].destination")).containsExactly("e1");
    assertThat(one.inferred)
        .hasEntrySatisfying(
            "files[0].destination", how -> assertThat(how.match()).isEqualTo(Match.EXACT));
  }

  @Test
  void wrapperAndTheToolThatItStartsAreOneCommand() {
    Case.Draft one =
        only(
            process(SYSMON, "10:00:00", 1, 100, CMD, "cmd /c " + TRANSFER, -1),
            process(SYSMON, "10:00:00.1", 2, 101, BITSADMIN, TRANSFER, 100));

    assertThat(one.kind).hasValue(Kind.ATTEMPT);
    assertThat(one.commands).hasSize(1);
    assertThat(one.commands.getFirst().depth()).hasValue(1);
    assertThat(one.commands.getFirst().process().orElseThrow().processId()).hasValue(101);
    assertThat(one.commands.getFirst().evidence()).hasSize(2);
    assertThat(one.creator.orElseThrow().processId()).hasValue(101);
  }

  @Test
  void oneStartInTwoLogsIsOneCommandWithTwoSources() {
    Case.Draft one =
        only(
            process(SYSMON, "10:00:00", 1, 101, BITSADMIN, TRANSFER, -1),
            process(SECURITY, "10:00:00.001", 2, 101, BITSADMIN, TRANSFER, -1));

    assertThat(one.commands).hasSize(1);
    assertThat(one.commands.getFirst().evidence()).containsExactly("e1", "e2");
    assertThat(one.commands.getFirst().sameAs()).containsExactly("e2");
  }

  @Test
  void lineThatWasTypedTooIsOneMoreWitnessOfTheCommand() {
    Case.Draft one =
        only(
            typed(TRANSFER, Optional.empty()),
            process(SECURITY, "10:00:00.001", 2, 101, BITSADMIN, TRANSFER, -1));

    assertThat(one.commands).hasSize(1);
    assertThat(one.commands.getFirst().time()).isEqualTo(at("10:00:00.001"));
    assertThat(one.commands.getFirst().sameAs()).hasSize(1);
    assertThat(one.timeline).hasSize(1);
  }

  @Test
  void typedLinesAreAsManyCommandsAsThereAreOfThem() {
    List<Case.Draft> cases =
        fold(
            typed(TRANSFER, Optional.of("20240305100000")),
            typed(TRANSFER, Optional.of("20240305100000")),
            process(SECURITY, "10:00:00.001", 2, 101, BITSADMIN, TRANSFER, -1));

    assertThat(cases).hasSize(2).allMatch(one -> one.commands.size() == 1);
  }

  private static TranscriptLines typed(String line, Optional<String> localTime) {
    return new TranscriptLines(
        Source.ofPlace(
            new Source.Place("t.txt", 0),
            "",
            Source.NO_TIME,
            Optional.of(CoverageSource.TRANSCRIPTS),
            Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(OWNER),
        OptionalLong.empty(),
        Optional.empty(),
        List.of(new TranscriptLines.Line(1, localTime, line)));
  }

  @Test
  void sameTransferRunTwiceIsTwoAttempts() {
    List<Case.Draft> cases =
        fold(
            process(SYSMON, "10:00:00", 1, 101, BITSADMIN, TRANSFER, -1),
            process(SYSMON, "10:00:03", 2, 102, BITSADMIN, TRANSFER, -1));

    assertThat(cases).hasSize(2).allMatch(one -> one.kind.equals(Optional.of(Kind.ATTEMPT)));
  }

  @Test
  void commandsOnOneJobAreOneAttemptAndItsMakingIsTheCreator() {
    Case.Draft one =
        only(
            process(SYSMON, "10:00:00", 1, 1, BITSADMIN, "bitsadmin /create J", -1),
            process(
                SYSMON,
                "10:00:01",
                2,
                2,
                BITSADMIN,
                "bitsadmin /addfile J " + URL + " " + LOCAL,
                -1),
            process(
                SYSMON,
                "10:00:02",
                3,
                3,
                BITSADMIN,
                "bitsadmin /setnotifycmdline J " + LOCAL + " NULL",
                -1),
            process(SYSMON, "10:00:03", 4, 4, BITSADMIN, "bitsadmin /resume J", -1));

    assertThat(one.commands).hasSize(4);
    assertThat(one.creator.orElseThrow().processId()).hasValue(1);
    assertThat(one.files).hasSize(1);
    assertThat(one.attempt).isPresent();
  }

  @Test
  void aSecondMakingUnderTheSameNameIsAnotherAttempt() {
    List<Case.Draft> cases =
        fold(
            process(SYSMON, "10:00:00", 1, 1, BITSADMIN, "bitsadmin /create J", -1),
            process(SYSMON, "11:00:00", 2, 2, BITSADMIN, "bitsadmin /create J", -1),
            process(SYSMON, "11:00:01", 3, 3, BITSADMIN, "bitsadmin /resume J", -1));

    assertThat(cases).hasSize(2);
    assertThat(cases.getLast().commands).hasSize(2);
  }

  @Test
  void whoAsksForHelpOrForHisOwnJobsIsNoCase() {
    assertThat(
            fold(
                process(SYSMON, "10:00:00", 1, 1, BITSADMIN, "bitsadmin /list", -1),
                process(SYSMON, "10:00:01", 2, 2, BITSADMIN, "bitsadmin /help", -1)))
        .isEmpty();
  }

  @Test
  void whoAsksForEverybodysJobsIsASign() {
    Case.Draft one =
        only(process(SYSMON, "10:00:00", 1, 1, BITSADMIN, "bitsadmin /list /allusers", -1));

    assertThat(one.kind).hasValue(Kind.SIGN);
    assertThat(one.attempt).isEmpty();
  }

  @Test
  void jobOfAnotherProcessDoesNotTakeTheCommand() {
    List<Case.Draft> cases =
        fold(
            process(SYSMON, "10:00:00", 1, 101, BITSADMIN, TRANSFER, -1),
            created("10:00:01", 2, job(JOB, "n", OWNER), program(BITSADMIN, 999)),
            started("10:00:02", 3, job(JOB, "n", ""), "t1", URL));

    assertThat(cases).hasSize(2);
    assertThat(cases)
        .filteredOn(one -> one.job.isPresent())
        .allMatch(one -> one.commands.isEmpty());
  }

  @Test
  void jobMadeHoursLaterDoesNotTakeTheCommand() {
    assertThat(
            fold(
                process(SYSMON, "10:00:00", 1, 101, BITSADMIN, TRANSFER, -1),
                created("13:00:00", 2, job("", "n", OWNER), program("", 0)),
                started("13:00:02", 3, job(JOB, "n", ""), "t1", URL)))
        .hasSize(2);
  }

  @Test
  void oldEventThreeFindsItsMakerByAddressAndTime() {
    Case.Draft one =
        only(
            process(SYSMON, "10:00:00", 1, 101, BITSADMIN, TRANSFER, -1),
            started("10:00:02", 3, job(JOB, "n", ""), "t1", URL));

    assertThat(one.kind).hasValue(Kind.JOB);
    assertThat(one.creator.orElseThrow().match()).hasValue(Match.LIKELY);
    assertThat(one.creator.orElseThrow().processId()).hasValue(101);
    assertThat(one.files.getFirst().destination()).hasValue(LOCAL);
    assertThat(one.inferred)
        .hasEntrySatisfying(
            "files[0].destination", how -> assertThat(how.how()).isEqualTo("byUrlAndTime"));
  }

  @Test
  void ofTwoCommandsLongApartTheNearestMadeTheJob() {
    List<Case.Draft> cases =
        fold(
            process(SYSMON, "10:00:00", 1, 101, BITSADMIN, TRANSFER, -1),
            process(SYSMON, "10:01:30", 2, 102, BITSADMIN, TRANSFER, -1),
            started("10:01:31", 3, job(JOB, "n", ""), "t1", URL));

    assertThat(cases).hasSize(2);
    Creator creator = cases.getLast().creator.orElseThrow();
    assertThat(creator.processId()).hasValue(102);
    assertThat(creator.match()).hasValue(Match.LIKELY);
    assertThat(creator.candidates()).isEmpty();
  }

  @Test
  void whereTwoCommandsMayHaveMadeTheJobItsCreatorIsWhatTheyShare() {
    List<Case.Draft> cases =
        fold(
            process(SYSMON, "10:00:00", 1, 101, BITSADMIN, TRANSFER, -1),
            process(SYSMON, "10:00:03", 2, 102, "C:\\Temp\\b.exe", TRANSFER, -1),
            started("10:00:05", 3, job(JOB, "n", ""), "t1", URL));

    Case.Draft one = cases.stream().filter(each -> each.job.isPresent()).findFirst().orElseThrow();
    Creator creator = one.creator.orElseThrow();
    assertThat(creator.commandLine()).hasValue(TRANSFER);
    assertThat(creator.image()).isEmpty();
    assertThat(creator.processId()).isEmpty();
    assertThat(creator.candidates())
        .extracting(Creator::processId)
        .containsExactly(OptionalLong.of(102), OptionalLong.of(101));
    assertThat(creator.candidates()).allMatch(each -> each.match().equals(POSSIBLE));
    assertThat(one.sources.get("creator.commandLine"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    requireNonNull(one.sources.get("creator.candidates[0].commandLine")).stream(),
                    requireNonNull(one.sources.get("creator.candidates[1].commandLine")).stream())
                .toList());
  }

  @Test
  void twoCommandsAndTwoJobsGoTogetherInOrder() {
    List<Case.Draft> cases =
        fold(
            process(SYSMON, "10:00:00", 1, 101, BITSADMIN, TRANSFER, -1),
            process(SYSMON, "10:00:01", 2, 102, BITSADMIN, TRANSFER, -1),
            started("10:00:02", 3, job(JOB, "n", ""), "t1", URL),
            started("10:00:03", 4, job(OTHER_JOB, "n", ""), "t2", URL));

    assertThat(cases)
        .extracting(one -> one.creator.orElseThrow().processId())
        .containsExactly(OptionalLong.of(101), OptionalLong.of(102));
    assertThat(cases).allMatch(one -> one.creator.orElseThrow().match().equals(POSSIBLE));
  }

  @Test
  void oneCmdletInThreeLogsIsOneCommandOfWhomeverARecordNames() {
    String text = "Start-BitsTransfer -Source " + URL + " -Destination " + LOCAL;
    Case.Draft one =
        only(
            script("10:00:00.5", 1, text),
            cmdlet("10:00:00", 2, 800, OptionalLong.empty(), Optional.of(text)),
            cmdlet("10:00:00.6", 3, 4103, OptionalLong.of(3336), Optional.empty()));

    assertThat(one.commands).hasSize(1);
    assertThat(one.commands.getFirst().evidence()).hasSize(3);
    assertThat(one.creator.orElseThrow().user()).hasValue(OWNER);
    assertThat(one.creator.orElseThrow().sid()).hasValue("S-1-5-21-1-2-3-1111");
    assertThat(one.creator.orElseThrow().processId()).hasValue(3336);
    assertThat(one.creator.orElseThrow().image()).hasValue(POWERSHELL);
    assertThat(one.creator.orElseThrow().kind()).hasValue(CreatorClass.POWERSHELL);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "C:\\Win dows\\powershell.exe -NoProfile -Command x.exe, C:\\Win dows\\powershell.exe",
        "`\"C:\\Program Files\\pwsh.exe\" -c \"a\"`, C:\\Program Files\\pwsh.exe",
        "powershell -c x, powershell",
        "`\"C:\\half`, C:\\half"
      })
  void programOfACommandLineIsItsFirstWord(String line, String program) {
    assertThat(Images.ofCommandLine(line)).isEqualTo(program);
  }

  @Test
  void scriptLoggedInTheMomentOfItsProcessStartIsOneCommand() {
    String text = "Start-BitsTransfer -Source " + URL + " -Destination " + LOCAL;
    ProcessStarted start =
        process(SYSMON, "10:00:00", 2, 3336, POWERSHELL, "powershell -c \"" + text + "\"", -1);
    for (long record : new long[] {1, 3}) {
      Case.Draft one = only(script("10:00:00", record, text), start);

      assertThat(one.commands).hasSize(1);
      assertThat(one.commands.getFirst().text()).isEqualTo(start.details().commandLine().get());
      assertThat(one.commands.getFirst().evidence()).hasSize(2);
      assertThat(one.creator.orElseThrow().script()).hasValue(text);
    }
  }

  @Test
  void scriptInPartsIsReadWhole() {
    String text = "Start-BitsTransfer -Source " + URL + " -Destination " + LOCAL;
    Case.Draft one =
        only(
            part("10:00:00.2", 2, text.substring(12), 2, 2),
            part("10:00:00.1", 1, text.substring(0, 12), 1, 2));

    assertThat(one.commands).hasSize(1);
    assertThat(one.creator.orElseThrow().script()).hasValue(text);
    assertThat(one.evidence).hasSize(2);
  }

  @Test
  void whatACommandSaysInSecretStandsNowhere() {
    Case.Draft one =
        only(
            process(SYSMON, "10:00:00", 1, 1, BITSADMIN, "bitsadmin /create J", -1),
            process(
                SYSMON,
                "10:00:01",
                2,
                2,
                BITSADMIN,
                "bitsadmin /setcredentials J SERVER BASIC bob hunter2secret",
                -1));

    assertThat(one.commands.toString() + one.timeline + one.creator + one.files)
        .doesNotContain("hunter2secret")
        .contains("‹redacted›");
  }

  @Test
  void secretInAnEncodedCommandDoesNotStandInItsCodeEither() {
    String plain = "Start-BitsTransfer http://h.example/a?token=hunter2secret C:\\a";
    String code = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_16LE));
    Case.Draft one =
        only(process(SYSMON, "10:00:00", 1, 1, POWERSHELL, "powershell -enc " + code, -1));

    assertThat(one.commands.toString() + one.timeline + one.creator + one.files)
        .doesNotContain("hunter2secret")
        .doesNotContain(code)
        .contains("powershell -enc ‹redacted›");
  }

  private static ScriptRan script(String time, long record, String text) {
    return part(time, record, text, 1, 1);
  }

  private static ScriptRan part(String time, long record, String text, long number, long of) {
    return new ScriptRan(
        Said.source("Microsoft-Windows-PowerShell", 4104, time, record),
        Optional.of("9cbf3d4e-0000-0000-0000-000000000001"),
        OptionalLong.of(number),
        OptionalLong.of(of),
        OptionalLong.of(3336),
        Optional.of("S-1-5-21-1-2-3-1111"),
        () -> new ScriptRan.Details(text, Optional.empty()));
  }

  private static CmdletRan cmdlet(
      String time, long record, int eventId, OptionalLong processId, Optional<String> line) {
    return new CmdletRan(
        Said.source(
            eventId == 800 ? "PowerShell" : "Microsoft-Windows-PowerShell", eventId, time, record),
        processId,
        new Account(Optional.of(OWNER), Optional.empty(), OptionalLong.empty()),
        Optional.of("Start-BitsTransfer"),
        line,
        Optional.of(POWERSHELL),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new Binding("Start-BitsTransfer", Optional.of("Source"), Optional.of(URL)),
            new Binding("Start-BitsTransfer", Optional.of("Destination"), Optional.of(LOCAL))));
  }

  private static Case.Draft only(Observation... records) {
    List<Case.Draft> cases = fold(records);
    assertThat(cases).hasSize(1);
    return cases.getFirst();
  }

  private static List<Case.Draft> fold(Observation... records) {
    var fold = new HostFold(Knowledge.builtIn());
    var inOrder = new ArrayList<>(List.of(records));
    inOrder.sort(EvidenceOrder.OF_OBSERVATIONS);
    inOrder.forEach(fold::apply);
    return fold.finish("host01").cases();
  }
}
