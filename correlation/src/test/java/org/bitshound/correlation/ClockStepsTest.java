package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.BITS;
import static org.bitshound.correlation.Said.BITSADMIN;
import static org.bitshound.correlation.Said.JOB;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.Explains;
import org.bitshound.casefile.FollowOn;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Logon;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Actor;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.JobReference;
import org.bitshound.observation.JobSuspended;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.LoggedOn;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.junit.jupiter.api.Test;

/// What goes by time is joined where the clock was set between the two, says so, and is less sure;
/// and is not where nobody touched the clock.
class ClockStepsTest {

  private static final String SID = "S-1-5-21-1-2-3-1111";
  private static final String LOCAL = "C:\\Users\\Public\\carte.exe";
  private static final String CMD = "C:\\Windows\\System32\\cmd.exe";
  private static final String SVCHOST = "C:\\Windows\\System32\\svchost.exe";
  private static final String NOTIFY = "/c " + LOCAL;
  private static final long SERVICE = 4711;
  private static final String BACK = "the clock was set back by 2 h in between";
  private static final String AHEAD = "the clock was set ahead by 24 h in between";

  /// The days of the time that [Said] leaves out and of the next one.
  private static final String NEXT_DAY = "2021-02-23T";

  private static final ClockChanged SET_BACK = clock("12:00:00", at("10:00:00").toString(), 900);
  private static final ClockChanged SET_AHEAD = clock("12:00:00", NEXT_DAY + "12:00:00Z", 900);

  // what was done with a file

  @Test
  void fileThatRanBehindAStepBackIsFollowedUp() {
    FollowOn one = onlyUse(run("10:00:05", 30), SET_BACK);

    assertThat(one.match()).hasValue(Match.LIKELY);
    assertThat(one.how()).hasValue(BACK);
    assertThat(one.commandLine()).hasValue("carte.exe -q");
  }

  @Test
  void fileThatWasLoadedBehindAStepBackIsFollowedUp() {
    var loaded =
        new ImageLoaded(
            Said.source(SYSMON, 7, "10:00:05", 31),
            at("10:00:05"),
            reference(50, "C:\\x.exe"),
            LOCAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(onlyUse(loaded, SET_BACK).how()).hasValue(BACK);
  }

  @Test
  void fileThatRanBehindAStepAheadIsAsSureAndSaysSo() {
    FollowOn one = onlyUse(run(NEXT_DAY + "12:00:05Z", 30), SET_AHEAD);

    assertThat(one.match()).hasValue(Match.EXACT);
    assertThat(one.how()).hasValue(AHEAD);
  }

  @Test
  void whereNobodyTouchedTheClockWhatRanBeforeIsNoFollowOn() {
    assertThat(jobOf(withFile(run("10:00:05", 30))).followOn).isEmpty();
  }

  /// Security's ids say that it was written before the clock was set.
  @Test
  void whatRecordIdsPutBeforeTheStepIsNoFollowOn() {
    var ran = process(SECURITY, "10:00:05", 500, 50, LOCAL, "carte.exe -q", -1);

    assertThat(jobOf(withFile(ran, SET_BACK)).followOn).isEmpty();
  }

  private static Observation run(String time, long record) {
    return process(SYSMON, time, record, 50, LOCAL, "carte.exe -q", -1);
  }

  private static FollowOn onlyUse(Observation... more) {
    List<FollowOn> uses = jobOf(withFile(more)).followOn;
    assertThat(uses).hasSize(1);
    return uses.getFirst();
  }

  private static Observation[] withFile(Observation... more) {
    var all = new ArrayList<Observation>();
    all.add(created("11:59:50", 101, job(JOB, "n", OWNER), program(BITSADMIN, 77)));
    all.add(added("11:59:51", 102, job(JOB, "n", OWNER), URL, LOCAL));
    all.add(started("11:59:52", 103, job(JOB, "n", ""), "t1", URL));
    all.add(Said.stopped("11:59:53", 104, job(JOB, "n", ""), "t1", URL, 0));
    all.addAll(List.of(more));
    return all.toArray(Observation[]::new);
  }

  // children of the service

  @Test
  void notifyCommandBehindAStepBackIsTheJobs() {
    ChildProcess child = onlyChild("10:00:00.5", SET_BACK);

    assertThat(child.match()).hasValue(Match.LIKELY);
    assertThat(child.why()).hasValue("it is the job's notify command; " + BACK);
  }

  @Test
  void notifyCommandBehindAStepAheadIsTheJobs() {
    ChildProcess child = onlyChild(NEXT_DAY + "12:00:00.5Z", SET_AHEAD);

    assertThat(child.match()).hasValue(Match.EXACT);
    assertThat(child.why()).hasValue("it is the job's notify command; " + AHEAD);
  }

  @Test
  void whereNobodyTouchedTheClockAnEarlierChildIsASignOfItsOwn() {
    List<Case.Draft> cases = fold(withNotify("10:00:00.5"));

    assertThat(cases).extracting(one -> one.kind.orElseThrow()).contains(Kind.SIGN);
    assertThat(jobOf(withNotify("10:00:00.5")).children).isEmpty();
  }

  /// Security names no parent's command line: BITS' own record tells what the process is.
  @Test
  void strangeChildOfTheProcessThatBitsLoggedFromBeforeTheStepIsTheJobs() {
    Observation child = process(SYSMON, "10:00:00.5", 41, 61, CMD, NOTIFY, SERVICE);
    Case.Draft one = jobOf(withFile(child, clock("11:59:54", at("10:00:00").toString(), 900)));

    assertThat(one.children).hasSize(1);
    assertThat(one.children.getFirst().match()).hasValue(Match.POSSIBLE);
    assertThat(one.children.getFirst().why().orElse(""))
        .contains("its parent has the process id that BITS was in")
        .contains("a transfer of the job ended just before")
        .contains("the clock was set back by 119 min in between");
    assertThat(one.children.getFirst().evidence()).hasSize(2);
  }

  private static ChildProcess onlyChild(String time, ClockChanged set) {
    List<ChildProcess> children = jobOf(withNotify(time, set)).children;
    assertThat(children).hasSize(1);
    return children.getFirst();
  }

  private static Observation[] withNotify(String time, Observation... more) {
    String set = "bitsadmin /setnotifycmdline {" + JOB + "} " + CMD + " \"" + NOTIFY + "\"";
    Observation[] own =
        withFile(
            process(SYSMON, "09:00:00", 42, SERVICE, SVCHOST, SVCHOST + " -k netsvcs -s BITS", -1),
            process(SYSMON, "11:59:51", 40, 60, BITSADMIN, set, -1),
            process(SYSMON, time, 41, 61, CMD, NOTIFY, SERVICE));
    var all = new ArrayList<>(List.of(own));
    all.addAll(List.of(more));
    return all.toArray(Observation[]::new);
  }

  // commands

  @Test
  void commandOfTheSameAddressBeforeAStepBackIsTheJobs() {
    assertThat(howMade(transferring("n"), "10:00:05", "m", SET_BACK))
        .isEqualTo("byUrlAndTime: address and time agree; " + BACK);
  }

  @Test
  void commandOfTheSameAddressBeforeAStepAheadIsTheJobs() {
    assertThat(howMade(transferring("n"), NEXT_DAY + "12:00:05Z", "m", SET_AHEAD))
        .isEqualTo("byUrlAndTime: address and time agree; " + AHEAD);
  }

  @Test
  void commandOfTheSameTitleBeforeAStepBackIsTheJobs() {
    assertThat(howMade("bitsadmin /create n", "10:00:05", "n", SET_BACK))
        .isEqualTo("byTitleAndTime: title and time agree; " + BACK);
  }

  @Test
  void commandOfTheSameTitleBeforeAStepAheadIsTheJobs() {
    assertThat(howMade("bitsadmin /create n", NEXT_DAY + "12:00:05Z", "n", SET_AHEAD))
        .isEqualTo("byTitleAndTime: title and time agree; " + AHEAD);
  }

  @Test
  void whereNobodyTouchedTheClockALaterCommandIsACaseOfItsOwn() {
    for (String command : List.of(transferring("n"), "bitsadmin /create n")) {
      for (String time : List.of("10:00:05", NEXT_DAY + "12:00:05Z")) {
        assertThat(fold(commandAndJob(command, time, "n")))
            .extracting(one -> one.kind.orElseThrow())
            .containsExactlyInAnyOrder(Kind.JOB, Kind.ATTEMPT);
      }
    }
  }

  @Test
  void commandThatRecordIdsPutBehindTheStepMadeNothingBefore() {
    Observation[] all = {
      process(SECURITY, "11:59:50", 990, 77, BITSADMIN, transferring("n"), 600),
      SET_BACK,
      started("10:00:05", 101, job(JOB, "m", OWNER), "t1", URL)
    };

    assertThat(fold(all)).hasSize(2);
  }

  private static String transferring(String title) {
    return "bitsadmin /transfer " + title + " " + URL + " " + LOCAL;
  }

  private static String howMade(String command, String time, String title, ClockChanged set) {
    List<Case.Draft> cases = fold(commandAndJob(command, time, title, set));
    assertThat(cases).hasSize(1);
    assertThat(cases.getFirst().commands).hasSize(1);
    return cases.getFirst().creator.orElseThrow().how().orElse("");
  }

  /// Windows 7's event 3 names no program.
  private static Observation[] commandAndJob(
      String command, String time, String title, Observation... more) {
    var all = new ArrayList<Observation>(List.of(more));
    all.add(process(SYSMON, "11:59:50", 70, 77, BITSADMIN, command, 600));
    all.add(started(time, 101, job(JOB, title, OWNER), "t1", URL));
    return all.toArray(Observation[]::new);
  }

  // records that know a title alone

  @Test
  void announcementBeforeAStepBackIsTheJobsOfThatTitle() {
    Observation[] all = {
      announced("11:59:50", 101),
      SET_BACK,
      started("10:00:05", 102, job(JOB, "n", OWNER), "t1", URL)
    };

    Case.Draft one = jobOf(all);
    assertThat(one.job.orElseThrow().created()).hasValue(at("11:59:50"));
    assertThat(one.inferred.get("job.created").how()).isEqualTo("byTitleAndTime; " + BACK);
    assertThat(one.inferred.get("job.created").match()).isEqualTo(Match.POSSIBLE);
    assertThat(fold(all[0], started("10:00:05", 100, aJob(), "t1", URL))).hasSize(2);
  }

  @Test
  void wordOfATitleBehindAStepBackIsTheJobs() {
    JobCreated made = created("11:59:50", 101, aJob(), program(BITSADMIN, 77));

    assertThat(jobOf(made, SET_BACK, suspended("10:00:05", 102)).timeline).hasSize(3);
    assertThat(fold(made, suspended("10:00:05", 100))).hasSize(2);
  }

  private static JobObservation suspended(String time, long record) {
    return new JobSuspended(Said.source(BITS, 208, time, record), job("", "n", ""));
  }

  private static JobObservation announced(String time, long record) {
    return new JobCreated(Said.source(BITS, 3, time, record), job("", "n", OWNER), Actor.unknown());
  }

  // an owner's logons

  @Test
  void transferThatBeginsBehindAStepBackIsExplainedByTheLogonBeforeIt() {
    Logon one = onlyLogon(on("11:59:50"), started("10:00:05", 101, aJob(), "t1", URL), SET_BACK);

    assertThat(one.explains()).hasValue(Explains.START);
    assertThat(one.how()).hasValue(BACK);
  }

  @Test
  void transferThatBeginsBehindAStepAheadIsExplainedByTheLogonBeforeIt() {
    Logon one =
        onlyLogon(
            on("11:59:50"), started(NEXT_DAY + "12:00:05Z", 101, aJob(), "t1", URL), SET_AHEAD);

    assertThat(one.explains()).hasValue(Explains.START);
    assertThat(one.how()).hasValue(AHEAD);
  }

  @Test
  void transferThatStopsBehindAStepBackIsExplainedByTheLogoffBeforeIt() {
    Logon one = onlyLogon(off("11:59:58"), paused("10:00:02"), SET_BACK);

    assertThat(one.explains()).hasValue(Explains.PAUSE);
    assertThat(one.how()).hasValue(BACK);
  }

  @Test
  void transferThatStopsBeforeAStepAheadIsExplainedByTheLogoffBehindIt() {
    Logon one = onlyLogon(off(NEXT_DAY + "12:00:02Z"), paused("11:59:58"), SET_AHEAD);

    assertThat(one.explains()).hasValue(Explains.PAUSE);
    assertThat(one.how()).hasValue(AHEAD);
  }

  @Test
  void whereNobodyTouchedTheClockThatLogonExplainsNothing() {
    for (String time : List.of("10:00:05", NEXT_DAY + "12:00:05Z")) {
      assertThat(jobOf(on("11:59:50"), started(time, 101, aJob(), "t1", URL)).logon).isEmpty();
    }
  }

  private static JobReference aJob() {
    return job(JOB, "n", OWNER);
  }

  private static JobObservation paused(String time) {
    return Said.stopped(time, 101, aJob(), "t1", URL, ResultNames.STOPPED_FROM_OUTSIDE);
  }

  private static Logon onlyLogon(Observation... all) {
    List<Logon> explaining =
        jobOf(all).logon.stream().filter(each -> each.explains().isPresent()).toList();
    assertThat(explaining).hasSize(1);
    return explaining.getFirst();
  }

  private static LoggedOn on(String time) {
    return new LoggedOn(
        Said.source(SECURITY, 4624, time, 700),
        new Account(Optional.of(OWNER), Optional.of(SID), OptionalLong.of(0x1)),
        OptionalLong.of(2),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.of("User32 "),
        Optional.of("Negotiate"),
        ProcessReference.of(OptionalLong.of(640)));
  }

  private static LoggedOff off(String time) {
    return new LoggedOff(
        Said.source(SECURITY, 4634, time, time.startsWith("2021") ? 950 : 800),
        new Account(Optional.of(OWNER), Optional.of(SID), OptionalLong.of(0x1)),
        OptionalLong.of(2),
        false);
  }

  private static ClockChanged clock(String from, String to, long record) {
    return new ClockChanged(
        Said.source(SECURITY, 4616, to, record),
        at(from),
        at(to),
        reference(4, "System"),
        OptionalLong.empty());
  }

  private static ProcessReference reference(long id, String image) {
    return new ProcessReference(
        OptionalLong.of(id),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.of(image),
        Account.unknown());
  }

  private static Case.Draft jobOf(Observation... records) {
    return fold(records).stream()
        .filter(one -> one.kind.equals(Optional.of(Kind.JOB)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Case.Draft> fold(Observation... records) {
    var fold = new HostFold(Knowledge.builtIn());
    var inOrder = new ArrayList<>(List.of(records));
    inOrder.sort(EvidenceOrder.OF_OBSERVATIONS);
    inOrder.forEach(fold::apply);
    return fold.finish("host01").cases();
  }
}
