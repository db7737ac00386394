package org.bitshound.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitshound.correlation.Said.JOB;
import static org.bitshound.correlation.Said.OWNER;
import static org.bitshound.correlation.Said.SECURITY;
import static org.bitshound.correlation.Said.URL;
import static org.bitshound.correlation.Said.at;
import static org.bitshound.correlation.Said.created;
import static org.bitshound.correlation.Said.job;
import static org.bitshound.correlation.Said.source;
import static org.bitshound.correlation.Said.started;
import static org.bitshound.correlation.Said.stopped;
import static org.bitshound.correlation.Said.user;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Explains;
import org.bitshound.casefile.Logon;
import org.bitshound.casefile.LogonSession;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.LoggedOn;
import org.bitshound.observation.PrivilegesAssigned;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.SessionChanged;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogonsTest {

  private static final String SID = "S-1-5-21-1-2-3-1111";
  private static final String SESSIONS = "Microsoft-Windows-TerminalServices-LocalSessionManager";
  private static final String ATTEMPT = "7f0a1a49-0bd9-4c79-9b0e-1fd3a1cb1ba3";

  private final Logons logons = new Logons();
  private final ClockChanges clock = new ClockChanges();
  private final ByOwnersLogon byOwnersLogon = new ByOwnersLogon(logons, new HostClock(clock));

  @Test
  void sessionIsThereFromLogonToLogoff() {
    logons.begin(on("10:00:00", 0x92e21, 2));
    logons.end(off("11:00:00", 0x92e21, 2, false));

    assertThat(logons.session(0x92e21, at("09:59:59"))).isEmpty();
    assertThat(logons.session(0x92e21, at("10:00:00"))).isPresent();
    assertThat(logons.session(0x92e21, at("11:00:01"))).isEmpty();
    assertThat(logons.session(0x92e22, at("10:30:00"))).isEmpty();
  }

  @Test
  void wishToLogOffIsTheEndWhereNoOtherRecordComes() {
    logons.begin(on("10:00:00", 0x92e21, 2));
    logons.end(off("11:00:00", 0x92e21, 2, true));
    logons.end(off("11:00:04", 0x92e21, 2, false));

    SeenLogon logon = logons.session(0x92e21, at("10:30:00")).orElseThrow();
    assertThat(logon.ended()).hasValue(at("11:00:00"));
    assertThat(logon.sources()).hasSize(2);
  }

  @Test
  void bootGivesLogonIdsOutAgainAndEndsWhatWasThere() {
    logons.begin(on("10:00:00", 0x92e21, 2));
    logons.boot(booted("12:00:00"));
    logons.begin(on("12:05:00", 0x92e21, 10));

    SeenLogon old = logons.session(0x92e21, at("10:30:00")).orElseThrow();
    assertThat(old.type()).hasValue(2);
    assertThat(old.ended()).isEmpty();
    assertThat(logons.session(0x92e21, at("12:03:00"))).isEmpty();
    assertThat(logons.session(0x92e21, at("12:06:00")).orElseThrow().type()).hasValue(10);
  }

  @ParameterizedTest
  @CsvSource({
    "2, INTERACTIVE",
    "3, NETWORK",
    "4, BATCH",
    "5, SERVICE",
    "7, INTERACTIVE",
    "8, NETWORK",
    "9, UNKNOWN",
    "10, REMOTE",
    "11, INTERACTIVE",
    "12, REMOTE",
    "13, INTERACTIVE"
  })
  void logonTypeSaysWhatKindOfSessionItIs(int type, LogonSession kind) {
    logons.begin(on("10:00:00", 0x92e21, type));

    assertThat(logons.kindOf(0x92e21, at("10:00:00"))).isEqualTo(kind);
  }

  @Test
  void sessionOfTheSystemIsOneOfServicesWithoutAnyRecord() {
    assertThat(logons.kindOf(0x3e7, at("10:00:00"))).isEqualTo(LogonSession.SERVICE);
    assertThat(logons.kindOf(0x92e21, at("10:00:00"))).isEqualTo(LogonSession.UNKNOWN);
  }

  @Test
  void administratorIsKnownByPrivilegesThatStandBeforeOrBehindTheLogon() {
    logons.begin(on("10:00:00", 0x1, 3));
    logons.assign(privileges("10:00:00", 0x1, "SeSecurityPrivilege", "SeDebugPrivilege"));
    logons.assign(privileges("10:00:01", 0x2, "SeTakeOwnershipPrivilege"));
    logons.begin(on("10:00:01", 0x2, 3));
    logons.begin(on("10:00:02", 0x3, 3));
    logons.assign(privileges("10:00:02", 0x3, "SeImpersonatePrivilege"));

    assertThat(logons.session(0x1, at("10:00:05")).orElseThrow().elevated()).hasValue(true);
    assertThat(logons.session(0x2, at("10:00:05")).orElseThrow().elevated()).hasValue(true);
    assertThat(logons.session(0x3, at("10:00:05")).orElseThrow().elevated()).isEmpty();
  }

  @Test
  void twoSessionsOfOneLogonKnowEachOther() {
    logons.begin(on("10:00:00", 0x1, 2, "User32 ", 0x2));
    logons.begin(on("10:00:00", 0x2, 2, "User32 ", 0x1));

    SeenLogon one = logons.session(0x1, at("10:00:00")).orElseThrow();
    assertThat(logons.linked(one).orElseThrow().logonId()).hasValue(0x2);
  }

  @Test
  void interactiveSessionsOfAnAccountAreFoundByEitherNameAndBySid() {
    logons.begin(on("10:00:00", 0x1, 2));
    logons.begin(on("10:30:00", 0x2, 3));
    logons.change(session("10:00:01", SessionChanged.What.LOGGED_ON, "OFFSEC\\admmig"));

    assertThat(logons.of(SID, at("10:00:00"), at("11:00:00"))).hasSize(2);
    assertThat(logons.of("offsec.lan\\ADMMIG", at("10:00:00"), at("11:00:00"))).hasSize(2);
    assertThat(logons.of("admmig", at("10:00:00"), at("11:00:00"))).hasSize(2);
    assertThat(logons.of("OTHER\\admmig", at("10:00:00"), at("11:00:00"))).isEmpty();
    assertThat(logons.of(SID, at("09:00:00"), at("09:30:00"))).isEmpty();
  }

  @Test
  void terminalSessionWhoseLogonIsNotLoggedWasThereBeforeItsFirstRecord() {
    logons.change(session("10:00:00", SessionChanged.What.RECONNECTED, OWNER));
    logons.change(session("11:00:00", SessionChanged.What.LOGGED_OFF, OWNER));

    SeenLogon one = logons.of(OWNER, at("08:00:00"), at("08:00:00")).getFirst();
    assertThat(one.started()).isEmpty();
    assertThat(one.ended()).hasValue(at("11:00:00"));
  }

  @Test
  void networkSessionsDoNotPileUp() {
    for (int i = 1; i <= 100_000; i++) {
      logons.begin(on("10:00:00", 0x1000 + i, 3));
      if (i % 2 == 0) {
        logons.end(off("10:00:01", 0x1000 + i, 3, false));
      }
    }

    assertThat(logons.size()).isLessThan(50_000);
    assertThat(logons.session(0x1000 + 99_999, at("10:00:00"))).isPresent();
  }

  @Test
  void transferAtItsOwnersLogonIsExplainedByIt() {
    logons.begin(on("10:00:00", 0x1, 2));

    LogonLink link = byOwnersLogon.start(start("10:00:40"), OWNER).orElseThrow();
    assertThat(link.explains()).hasValue(Explains.START);
    assertThat(link.transfer()).hasValue(ATTEMPT);
    assertThat(byOwnersLogon.resume(start("10:00:40"), SID)).isPresent();
    assertThat(byOwnersLogon.start(start("10:01:01"), OWNER)).isEmpty();
    assertThat(byOwnersLogon.start(start("10:00:40"), "OFFSEC\\other")).isEmpty();
  }

  @Test
  void hostNamesTheLogonsThatItsCasesCiteAndNoOther() {
    var fold = new HostFold(Knowledge.builtIn());
    fold.apply(on("08:00:00", 0x7, 3));
    fold.apply(created("09:59:00", 1, job(JOB, "title", OWNER), user(OWNER, SID)));
    fold.apply(on("10:00:00", 0x1, 2));
    fold.apply(start("10:00:40"));
    FoldedHost folded = fold.finish("ws1");

    Logon ofCase = folded.cases().getFirst().logon.getFirst();
    assertThat(folded.host().logons()).hasSize(1);
    Logon ofHost = folded.host().logons().getFirst();
    assertThat(ofHost.logonId()).isEqualTo(ofCase.logonId()).hasValue("0x1");
    assertThat(ofHost.explains()).isEmpty();
    assertThat(folded.host().evidence())
        .filteredOn(row -> ofHost.evidence().contains(row.ref()))
        .singleElement()
        .satisfies(row -> assertThat(row.time()).hasValue(at("10:00:00")));
  }

  @Test
  void transferAfterTerminalLogonAloneIsExplainedByIt() {
    logons.change(session("10:00:00", SessionChanged.What.LOGGED_ON, OWNER));

    assertThat(byOwnersLogon.resume(start("10:00:40"), OWNER)).isPresent();
  }

  @Test
  void logonExplainsNothingWhileItsUserHasAnotherSession() {
    logons.begin(on("09:00:00", 0x1, 2));
    logons.begin(on("10:00:00", 0x2, 10));

    assertThat(byOwnersLogon.start(start("10:00:40"), OWNER)).isEmpty();
  }

  @Test
  void logonAfterBootExplainsThoughNobodySawTheOldSessionEnd() {
    logons.begin(on("09:00:00", 0x1, 2));
    logons.boot(booted("09:59:50"));
    logons.begin(on("10:00:00", 0x1, 2));

    assertThat(byOwnersLogon.start(start("10:00:40"), OWNER)).isPresent();
  }

  @Test
  void unlockingRunAsAndNetworkExplainNothing() {
    logons.begin(on("10:00:00", 0x1, 3));
    assertThat(byOwnersLogon.start(start("10:00:40"), OWNER)).isEmpty();
    logons.begin(on("10:00:00", 0x2, 2, "seclogo", 0));
    assertThat(byOwnersLogon.start(start("10:00:40"), OWNER)).isEmpty();
    logons.begin(on("10:00:00", 0x3, 7));
    assertThat(byOwnersLogon.start(start("10:00:40"), OWNER)).isEmpty();
    logons.change(session("10:00:00", SessionChanged.What.RECONNECTED, OWNER));
    assertThat(byOwnersLogon.start(start("10:00:40"), OWNER)).isEmpty();
  }

  @Test
  void transferThatStopsAtItsOwnersLogoffIsExplainedByIt() {
    logons.begin(on("10:00:00", 0x1, 2));
    logons.end(off("11:00:00", 0x1, 2, false));

    TransferStopped stop = stop("10:59:55", ResultNames.STOPPED_FROM_OUTSIDE);
    assertThat(byOwnersLogon.pause(stop, OWNER).orElseThrow().explains()).hasValue(Explains.PAUSE);
    assertThat(byOwnersLogon.pause(stop("10:59:00", ResultNames.STOPPED_FROM_OUTSIDE), OWNER))
        .isEmpty();
    assertThat(byOwnersLogon.pause(stop("10:59:55", 0), OWNER)).isEmpty();
  }

  @Test
  void logoffIsEnoughWhereTheLogonIsNoLongerInTheLog() {
    logons.end(off("11:00:00", 0x1, 2, true));

    TransferStopped stop = stop("11:00:02", ResultNames.STOPPED_FROM_OUTSIDE);
    assertThat(byOwnersLogon.pause(stop, OWNER)).isPresent();
  }

  @Test
  void logoffExplainsNothingWhileAnotherSessionGoesOn() {
    logons.begin(on("09:00:00", 0x1, 2));
    logons.begin(on("10:00:00", 0x2, 10));
    logons.end(off("11:00:00", 0x2, 10, false));

    TransferStopped stop = stop("11:00:02", ResultNames.STOPPED_FROM_OUTSIDE);
    assertThat(byOwnersLogon.pause(stop, OWNER)).isEmpty();
  }

  @Test
  void accountHasLeftWhenItsLastSessionEndedAndNoOtherGoesOn() {
    assertThat(byOwnersLogon.left(OWNER)).isEmpty();
    logons.begin(on("09:00:00", 0x1, 2));
    logons.begin(on("10:00:00", 0x2, 10));
    logons.end(off("11:00:00", 0x2, 10, false));
    assertThat(byOwnersLogon.left(OWNER)).isEmpty();

    logons.end(off("12:00:00", 0x1, 2, true));
    assertThat(byOwnersLogon.left(OWNER).orElseThrow().ended()).hasValue(at("12:00:00"));

    logons.begin(on("13:00:00", 0x3, 2));
    assertThat(byOwnersLogon.left(OWNER)).isEmpty();
  }

  @Test
  void rowHasWhatTheRecordsSayAndCitesThem() {
    logons.begin(on("10:00:00", 0x92e21, 10, "User32 ", 0x92e55));
    logons.end(off("11:00:00", 0x92e21, 10, false));
    LogonLink link = byOwnersLogon.start(start("10:00:40"), OWNER).orElseThrow();

    Logon row = link.row(new Citations(link.sources()));

    assertThat(row.user()).hasValue(OWNER);
    assertThat(row.sid()).hasValue(SID);
    assertThat(row.started()).hasValue(at("10:00:00"));
    assertThat(row.ended()).hasValue(at("11:00:00"));
    assertThat(row.type()).hasValue(10);
    assertThat(row.address()).hasValue("10.23.42.36");
    assertThat(row.logonId()).hasValue("0x92e21");
    assertThat(row.linkedLogonId()).hasValue("0x92e55");
    assertThat(row.evidence()).isEqualTo(List.of("e1", "e2"));
  }

  private static LoggedOn on(String time, long id, int type) {
    return on(time, id, type, "User32 ", 0);
  }

  private static LoggedOn on(String time, long id, int type, String process, long linked) {
    return new LoggedOn(
        source(SECURITY, 4624, time, id),
        account(id),
        OptionalLong.of(type),
        Optional.of("10.23.42.36"),
        OptionalLong.empty(),
        Optional.of("WKS01"),
        linked == 0 ? OptionalLong.empty() : OptionalLong.of(linked),
        Optional.empty(),
        Optional.of(process),
        Optional.of("Negotiate"),
        ProcessReference.of(OptionalLong.of(640)));
  }

  private static LoggedOff off(String time, long id, int type, boolean asked) {
    return new LoggedOff(
        source(SECURITY, asked ? 4647 : 4634, time, id),
        account(id),
        asked ? OptionalLong.empty() : OptionalLong.of(type),
        asked);
  }

  private static PrivilegesAssigned privileges(String time, long id, String... names) {
    return new PrivilegesAssigned(source(SECURITY, 4672, time, id), account(id), List.of(names));
  }

  private static Account account(long id) {
    return new Account(Optional.of(OWNER), Optional.of(SID), OptionalLong.of(id));
  }

  private static SessionChanged session(String time, SessionChanged.What what, String user) {
    return new SessionChanged(
        source(SESSIONS, 21, time, 5),
        what,
        Optional.of(user),
        OptionalLong.of(1),
        Optional.empty());
  }

  private static SystemStarted booted(String time) {
    return new SystemStarted(
        source("Microsoft-Windows-Kernel-General", 12, time, 9),
        SystemStarted.How.KERNEL,
        Optional.of(at(time)),
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private static TransferStarted start(String time) {
    return started(time, 77, job(JOB, "title", OWNER), ATTEMPT, URL);
  }

  private static TransferStopped stop(String time, long result) {
    return stopped(time, 78, job(JOB, "title", OWNER), ATTEMPT, URL, result);
  }
}
