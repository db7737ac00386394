package org.bitshound.correlation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.BITS;
import static org.bitshound.correlation.Said.BITSADMIN;
import static org.bitshound.correlation.Said.JOB;
import static org.bitshound.correlation.Said.OTHER_JOB;
import static org.bitshound.correlation.Said.OWNER;
import static org.bitshound.correlation.Said.SECURITY;
import static org.bitshound.correlation.Said.SYSMON;
import static org.bitshound.correlation.Said.URL;
import static org.bitshound.correlation.Said.added;
import static org.bitshound.correlation.Said.at;
import static org.bitshound.correlation.Said.created;
import static org.bitshound.correlation.Said.job;
import static org.bitshound.correlation.Said.process;
import static org.bitshound.correlation.Said.program;
import static org.bitshound.correlation.Said.started;
import static org.bitshound.correlation.Said.stopped;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Actor;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.JobSuspended;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.SystemStarted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What looks as if it belonged together and does not: ids given out again, names borne twice, what
/// came too early or too late.
class LinkingTrapsTest {

  private static final String LOCAL = "C:\\Users\\Public\\carte.exe";
  private static final String CMD = "C:\\Windows\\System32\\cmd.exe";
  private static final String SVCHOST = "C:\\Windows\\System32\\svchost.exe";
  private static final long SERVICE = 4711;

  // process ids

  @Test
  void processOfBeforeABootMadeNoJobBehindIt() {
    Observation before = process(SYSMON, "09:00:00", 70, 77, BITSADMIN, BITSADMIN + " /list", 600);
    Observation made = created("10:00:00", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77));

    assertThat(jobOf(before, made).creator.orElseThrow().match()).hasValue(Match.EXACT);
    assertThat(jobOf(before, booted("09:30:00"), made).creator.orElseThrow().match()).isEmpty();
  }

  /// The record of the prompt's own start is of another prompt than the one that Sysmon names.
  @Test
  void parentThatSysmonGivesAnotherNameIsNotTheOneWithItsId() {
    Observation prompt = process(SYSMON, "09:00:00", 70, 600, CMD, "cmd /k whose", -1);
    ProcessStarted tool =
        process(SYSMON, "09:59:59", 71, 77, BITSADMIN, "bitsadmin /create n", 600);
    Observation made = created("10:00:00", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77));

    assertThat(jobOf(prompt, tool, made).creator.orElseThrow().ancestors())
        .anyMatch(above -> above.commandLine().equals(Optional.of("cmd /k whose")));
    assertThat(
            jobOf(prompt, Said.withParentGuid(tool, "365abb72-ffff-5cd9-0000-001000000000"), made)
                .creator
                .orElseThrow()
                .ancestors())
        .noneMatch(above -> above.commandLine().equals(Optional.of("cmd /k whose")));
  }

  @Test
  void eachOfTwoTransfersOfOneProcessIsTheJobOfItsAddress() {
    String other = "https://www.example.com/second.jpg";
    String line =
        "powershell -c \"Start-BitsTransfer %s C:\\b; Start-BitsTransfer %s C:\\a\""
            .formatted(other, URL);
    String shell = "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
    List<Case.Draft> cases =
        fold(
            process(SYSMON, "10:00:00", 70, 77, shell, line, 600),
            created("10:00:01", 1, job(JOB, "BITS Transfer", OWNER), program(shell, 77)),
            started("10:00:02", 2, job(JOB, "BITS Transfer", OWNER), "t1", URL),
            created("10:00:03", 3, job(OTHER_JOB, "BITS Transfer", OWNER), program(shell, 77)),
            started("10:00:04", 4, job(OTHER_JOB, "BITS Transfer", OWNER), "t2", other));

    assertThat(cases)
        .extracting(one -> one.files.getFirst())
        .extracting(file -> file.url().orElse("") + " to " + file.destination().orElse(""))
        .containsExactlyInAnyOrder(URL + " to C:\\a", other + " to C:\\b");
  }

  // notify commands

  @Test
  void eachOfTwoJobsWithOneNotifyCommandGetsTheChildOfItsOwnTransfer() {
    List<Case.Draft> cases =
        jobs(
            host(),
            setNotify("09:59:00", 40, JOB),
            created("09:59:01", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
            stopped("10:00:00", 2, job(JOB, "n", OWNER), "t1", URL, 0),
            notify("10:00:00.2", 50),
            setNotify("10:59:00", 41, OTHER_JOB),
            created("10:59:01", 3, job(OTHER_JOB, "n", OWNER), program(BITSADMIN, 78)),
            stopped("11:00:00", 4, job(OTHER_JOB, "n", OWNER), "t2", URL, 0),
            notify("11:00:00.2", 51));

    assertThat(cases).hasSize(2).allMatch(one -> one.children.size() == 1);
    assertThat(cases.get(0).children.getFirst().time()).isEqualTo(at("10:00:00.2"));
    assertThat(cases.get(1).children.getFirst().time()).isEqualTo(at("11:00:00.2"));
  }

  @Test
  void childOfBeforeTheJobWasMadeIsNotItsNotifyCommand() {
    Case.Draft one =
        jobOf(
            host(),
            notify("09:00:01", 50),
            setNotify("09:59:00", 40, JOB),
            created("09:59:01", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
            stopped("10:00:00", 2, job(JOB, "n", OWNER), "t1", URL, 0));

    assertThat(one.children).isEmpty();
  }

  @Test
  void childOfLongAfterTheJobWasCompletedIsNotItsNotifyCommand() {
    Case.Draft one =
        jobOf(
            host(),
            setNotify("09:59:00", 40, JOB),
            created("09:59:01", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
            stopped("10:00:00", 2, job(JOB, "n", OWNER), "t1", URL, 0),
            Said.completed("10:00:05", 3, job(JOB, "n", OWNER)),
            notify("12:00:00", 50));

    assertThat(one.children).isEmpty();
  }

  /// The log begins behind the making of the job.
  @Test
  void childOfAJobWhoseMakingIsNotInTheLogIsItsNotifyCommand() {
    Case.Draft one =
        jobOf(
            host(),
            setNotify("09:59:00", 40, JOB),
            notify("10:00:00.2", 50),
            Said.completed("10:00:05", 3, job(JOB, "n", OWNER)));

    assertThat(one.children).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          C:\\PROGRA~1\\Vendor\\UPDATE~1.EXE /silent, updateservice.exe, true
          C:\\xfoo\\foo.exe -a, foo.exe, true
          C:\\Program Files\\Foo Bar\\my tool.exe -a, my tool.exe, true
          my tool.exe -a, my tool.exe, true
          "C:\\x y\\foo.exe" -a, foo.exe, true
          %windir%\\system32\\foo.exe -a, foo.exe, true
          foo -a, foo.exe, true
          /c C:\\x\\foo.exe, cmd.exe, false
          /u /s /i:https://x/y.sct scrobj.dll, regsvr32.exe, false
          -enc AAAA, powershell.exe, false
          """)
  void lineOfAProgramBeginsWithItsName(String line, String name, boolean begins) {
    assertThat(OwnName.begins(line, name)).isEqualTo(begins);
  }

  private static Observation host() {
    return process(SYSMON, "08:00:00", 42, SERVICE, SVCHOST, SVCHOST + " -k netsvcs -s BITS", -1);
  }

  private static Observation setNotify(String time, long record, String id) {
    String line = "bitsadmin /setnotifycmdline {" + id + "} " + CMD + " \"/c a.exe\"";
    return process(SYSMON, time, record, 60 + record, BITSADMIN, line, -1);
  }

  private static Observation notify(String time, long record) {
    return process(SYSMON, time, record, 900 + record, CMD, "/c a.exe", SERVICE);
  }

  // titles

  @Test
  void titleIsLookedForAmongTheJobsOfWhoeverAsks() {
    Observation resumed =
        process(SECURITY, "10:00:30", 9, 78, BITSADMIN, "bitsadmin /resume n", 600);

    assertThat(fold(created("10:00:00", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77)), resumed))
        .hasSize(1);
    assertThat(
            fold(
                created("10:00:00", 1, job(JOB, "n", "OFFSEC\\other"), program(BITSADMIN, 77)),
                resumed))
        .hasSize(2);
  }

  @Test
  void wordOfATitleIsNotOfAJobThatWasOver() {
    Observation made = created("10:00:00", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77));
    Observation over = Said.completed("10:01:00", 2, job(JOB, "n", OWNER));

    assertThat(fold(made, suspended("10:00:30", 3))).hasSize(1);
    assertThat(fold(made, over, suspended("12:00:00", 3))).hasSize(2);
  }

  @Test
  void wordOfATitleThatTwoJobsBearIsPossiblyOfTheLater() {
    Case.Draft later =
        fold(
                created("10:00:00", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
                created("10:05:00", 2, job(OTHER_JOB, "n", OWNER), program(BITSADMIN, 78)),
                suspended("11:00:00", 3))
            .get(1);

    Inference state = requireNonNull(later.inferred.get("job.state"));
    assertThat(state.match()).isEqualTo(Match.POSSIBLE);
    assertThat(state.others()).containsExactly("job " + JOB);
  }

  /// Windows 7: event 3 has no id.
  @Test
  void announcementOfWeeksBeforeIsPossiblyTheJobs() {
    var announced =
        new JobCreated(
            Said.source(BITS, 3, "2021-01-22T10:00:00Z", 1), job("", "n", OWNER), Actor.unknown());
    Observation start = started("10:00:00", 2, job(JOB, "n", OWNER), "t1", URL);

    Inference created = requireNonNull(jobOf(announced, start).inferred.get("job.created"));
    assertThat(created.match()).isEqualTo(Match.POSSIBLE);
  }

  private static JobObservation suspended(String time, long record) {
    return new JobSuspended(Said.source(BITS, 208, time, record), job("", "n", ""));
  }

  // what became of the file

  @Test
  void whoLooksAtAFileDoesNotRunIt() {
    for (String line : List.of("cmd /c type " + LOCAL, "powershell Get-FileHash " + LOCAL)) {
      String image = line.startsWith("cmd") ? CMD : "C:\\x\\powershell.exe";
      Case.Draft one =
          jobOf(
              created("10:00:00", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
              added("10:00:01", 2, job(JOB, "n", OWNER), URL, LOCAL),
              started("10:00:02", 3, job(JOB, "n", OWNER), "t1", URL),
              stopped("10:00:03", 4, job(JOB, "n", OWNER), "t1", URL, 0),
              process(SYSMON, "10:05:00", 50, 80, image, line, -1));

      assertThat(one.followOn).extracting(FollowOn::action).containsExactly("opened-by");
    }
  }

  /// The clock was set back between the attempt that failed and the one that did not.
  @Test
  void lastAttemptIsTheOneThatWasWrittenLast() {
    Case.Draft one =
        jobOf(
            created("11:59:50", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77)),
            added("11:59:51", 102, job(JOB, "n", OWNER), URL, LOCAL),
            stopped("11:59:53", 103, job(JOB, "n", ""), "t1", URL, 0x80072EE7L),
            clock("12:00:00", "10:00:00", 900),
            started("10:10:00", 104, job(JOB, "n", ""), "t2", URL),
            stopped("10:10:02", 105, job(JOB, "n", ""), "t2", URL, 0));

    assertThat(one.job.orElseThrow().transferred()).hasValue(at("10:10:02"));
    assertThat(one.job.orElseThrow().error()).isEmpty();
  }

  // who is logged on

  /// The log of logons ends before that of BITS does.
  @Test
  void ownerWhoseJobGoesOnIsNotGone() {
    var off =
        new LoggedOff(
            Said.source(SECURITY, 4634, "10:30:00", 700),
            new Account(
                Optional.of(OWNER), Optional.of("S-1-5-21-1-2-3-1111"), OptionalLong.of(0x92e21)),
            OptionalLong.of(2),
            false);
    Observation made = created("10:00:00", 1, job(JOB, "n", OWNER), program(BITSADMIN, 77));

    assertThat(jobOf(made, off).job.orElseThrow().orphaned()).hasSize(1);
    assertThat(
            jobOf(made, off, started("11:00:00", 2, job(JOB, "n", ""), "t1", URL))
                .job
                .orElseThrow()
                .orphaned())
        .isEmpty();
  }

  private static SystemStarted booted(String time) {
    return new SystemStarted(
        Said.source("Microsoft-Windows-Kernel-General", 12, time, 9),
        SystemStarted.How.KERNEL,
        Optional.of(at(time)),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static ClockChanged clock(String from, String to, long record) {
    return new ClockChanged(
        Said.source(SECURITY, 4616, to, record),
        at(from),
        at(to),
        ProcessReference.of(OptionalLong.of(4)),
        OptionalLong.empty());
  }

  private static Case.Draft jobOf(Observation... records) {
    return jobs(records).getFirst();
  }

  private static List<Case.Draft> jobs(Observation... records) {
    return fold(records).stream().filter(one -> one.kind.equals(Optional.of(Kind.JOB))).toList();
  }

  private static List<Case.Draft> fold(Observation... records) {
    var fold = new HostFold(Knowledge.builtIn());
    var inOrder = new ArrayList<>(List.of(records));
    inOrder.sort(EvidenceOrder.OF_OBSERVATIONS);
    inOrder.forEach(fold::apply);
    return fold.finish("host01").cases();
  }
}
