package org.bitshound.translation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.LoggedOn;
import org.bitshound.observation.Observation;
import org.bitshound.observation.PrivilegesAssigned;
import org.bitshound.observation.ProcessStarted.Account;
import org.bitshound.observation.TokenAssigned;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityLogonsTest {

  private static final String SECURITY = "Microsoft-Windows-Security-Auditing";
  private static final String ANN = "S-1-5-21-1-2-3-1001";

  /// Version 0; later ones have more behind.
  private static final FakeEvent LOGGED_ON =
      FakeEvent.of(
          SECURITY,
          4624,
          "SubjectUserSid",
          "S-1-5-18",
          "SubjectUserName",
          "PC1$",
          "SubjectDomainName",
          "OFFICE",
          "SubjectLogonId",
          "0x3e7",
          "TargetUserSid",
          ANN,
          "TargetUserName",
          "ann",
          "TargetDomainName",
          "OFFICE",
          "TargetLogonId",
          "0x88f31",
          "LogonType",
          "10",
          "LogonProcessName",
          "User32 ",
          "AuthenticationPackageName",
          "Negotiate",
          "WorkstationName",
          "PC1",
          "LogonGuid",
          "{00000000-0000-0000-0000-000000000000}",
          "TransmittedServices",
          "-",
          "LmPackageName",
          "-",
          "KeyLength",
          "0",
          "ProcessId",
          "0x51c",
          "ProcessName",
          "C:\\Windows\\System32\\svchost.exe",
          "IpAddress",
          "192.0.2.7",
          "IpPort",
          "0");

  private static final Account ACCOUNT =
      new Account(Optional.of("OFFICE\\ann"), Optional.of(ANN), OptionalLong.of(0x88f31));

  private final SecurityLogons translation = new SecurityLogons();

  private Observation told(FakeEvent event) {
    return translation.translate(event, event.source()).getFirst();
  }

  @Test
  void logonIsWhatTheRecordSays() {
    LoggedOn said = (LoggedOn) told(LOGGED_ON);

    assertThat(said.account()).isEqualTo(ACCOUNT);
    assertThat(said.type()).hasValue(10);
    assertThat(said.address()).contains("192.0.2.7");
    assertThat(said.port()).isEmpty();
    assertThat(said.workstation()).contains("PC1");
    assertThat(said.logonProcess()).contains("User32");
    assertThat(said.authenticationPackage()).contains("Negotiate");
    assertThat(said.by().processId()).hasValue(0x51c);
    assertThat(said.by().account().user()).contains("OFFICE\\PC1$");
    assertThat(said.elevated()).isEmpty();
    assertThat(said.linkedLogonId()).isEmpty();
  }

  @Test
  void newerLayoutSaysWhetherTheTokenIsAnAdministratorsAndNamesTheOtherSession() {
    FakeEvent newer =
        LOGGED_ON.with("TargetLinkedLogonId", "0x88f64").with("ElevatedToken", "%%1842");

    assertThat(((LoggedOn) told(newer)).elevated()).contains(true);
    assertThat(((LoggedOn) told(newer.with("ElevatedToken", "%%1843"))).elevated()).contains(false);
    assertThat(((LoggedOn) told(newer)).linkedLogonId()).hasValue(0x88f64);
  }

  @ParameterizedTest(name = "type {0} of {1} ({2}), elevated {3}, matters: {4}")
  @CsvSource({
    "2, ann, S-1-5-21-1-2-3-1001, , true",
    "7, ann, S-1-5-21-1-2-3-1001, , true",
    "10, ann, S-1-5-21-1-2-3-1001, , true",
    "11, ann, S-1-5-21-1-2-3-1001, , true",
    "4, ann, S-1-5-21-1-2-3-1001, , true",
    "9, SYSTEM, S-1-5-18, , false",
    "3, ann, S-1-5-21-1-2-3-1001, , true",
    "3, ann, S-1-5-21-1-2-3-1001, %%1842, true",
    "3, ann, S-1-5-21-1-2-3-1001, %%1843, false",
    "3, PC7$, S-1-5-21-1-2-3-1107, %%1842, false",
    "3, ANONYMOUS LOGON, S-1-5-7, , false",
    "5, SYSTEM, S-1-5-18, %%1842, false",
    "5, LOCAL SERVICE, S-1-5-19, , false",
    "5, backup, S-1-5-21-1-2-3-1109, , true",
    "2, DWM-1, S-1-5-90-0-1, , false",
    "2, UMFD-0, S-1-5-96-0-0, , false",
    "0, SYSTEM, S-1-5-18, , false"
  })
  void logonMattersOrNot(int type, String user, String sid, String elevated, boolean matters) {
    FakeEvent event =
        LOGGED_ON
            .with("LogonType", Integer.toString(type))
            .with("TargetUserName", user)
            .with("TargetUserSid", sid);

    assertThat(
            translation.matters(elevated == null ? event : event.with("ElevatedToken", elevated)))
        .isEqualTo(matters);
  }

  private static FakeEvent loggedOff(int id) {
    return FakeEvent.of(
        SECURITY,
        id,
        "TargetUserSid",
        ANN,
        "TargetUserName",
        "ann",
        "TargetDomainName",
        "OFFICE",
        "TargetLogonId",
        "0x88f31");
  }

  @Test
  void endOfASessionAndTheWishForItAreToldApart() {
    FakeEvent ended = loggedOff(4634).with("LogonType", "10");

    assertThat(told(ended))
        .isEqualTo(new LoggedOff(ended.source(), ACCOUNT, OptionalLong.of(10), false));
    assertThat(told(loggedOff(4647)))
        .isEqualTo(new LoggedOff(loggedOff(4647).source(), ACCOUNT, OptionalLong.empty(), true));
  }

  @ParameterizedTest
  @CsvSource({"2, true", "10, true", "4, true", "3, false", "5, false"})
  void endOfANetworkOrServiceSessionDoesNotMatter(int type, boolean matters) {
    FakeEvent event = loggedOff(4634).with("LogonType", Integer.toString(type));

    assertThat(translation.matters(event)).isEqualTo(matters);
    assertThat(translation.matters(loggedOff(4647))).isTrue();
  }

  @Test
  void privilegesAreAList() {
    FakeEvent event =
        FakeEvent.of(
            SECURITY,
            4672,
            "SubjectUserSid",
            ANN,
            "SubjectUserName",
            "ann",
            "SubjectDomainName",
            "OFFICE",
            "SubjectLogonId",
            "0x88f31",
            "PrivilegeList",
            "SeSecurityPrivilege\r\n\t\t\tSeDebugPrivilege");

    assertThat(told(event))
        .isEqualTo(
            new PrivilegesAssigned(
                event.source(), ACCOUNT, List.of("SeSecurityPrivilege", "SeDebugPrivilege")));
    assertThat(translation.matters(event)).isTrue();
    assertThat(translation.matters(event.with("SubjectUserSid", "S-1-5-18"))).isFalse();
    assertThat(translation.matters(event.with("SubjectUserName", "DC1$"))).isFalse();
  }

  @Test
  void tokenIsGivenByOneProcessToAnother() {
    FakeEvent event =
        FakeEvent.of(
            SECURITY,
            4696,
            "SubjectUserSid",
            "S-1-5-18",
            "SubjectUserName",
            "PC1$",
            "SubjectDomainName",
            "OFFICE",
            "SubjectLogonId",
            "0x3e7",
            "TargetUserSid",
            ANN,
            "TargetUserName",
            "ann",
            "TargetDomainName",
            "OFFICE",
            "TargetLogonId",
            "0x88f31",
            "TargetProcessId",
            "0x44c",
            "TargetProcessName",
            "C:\\Windows\\System32\\cmd.exe",
            "ProcessId",
            "0x51c",
            "ProcessName",
            "C:\\Windows\\System32\\svchost.exe");
    TokenAssigned said = (TokenAssigned) told(event);

    assertThat(said.by().processId()).hasValue(0x51c);
    assertThat(said.to().processId()).hasValue(0x44c);
    assertThat(said.to().image()).contains("C:\\Windows\\System32\\cmd.exe");
    assertThat(said.to().account()).isEqualTo(ACCOUNT);
  }
}
