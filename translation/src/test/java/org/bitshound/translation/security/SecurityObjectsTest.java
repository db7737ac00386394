package org.bitshound.translation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.ObjectAccessed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.ServiceInstalled;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.observation.TaskRegistered.Action;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityObjectsTest {

  private static final String TASK =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n"
          + "<Task version=\"1.2\" xmlns=\"http://schemas.microsoft.com/windows/2004/02/mit/task\">"
          + "<Principals><Principal id=\"Author\"><UserId>S-1-5-18</UserId></Principal></Principals>"
          + "<Actions Context=\"Author\"><Exec><Command>bitsadmin</Command>"
          + "<Arguments>/resume &quot;a &amp; b&quot;</Arguments></Exec></Actions></Task>";

  private final SecurityObjects translation = new SecurityObjects();

  private static FakeEvent security(int id, String... more) {
    FakeEvent event =
        FakeEvent.of(
            "Microsoft-Windows-Security-Auditing",
            id,
            "SubjectUserSid",
            "S-1-5-21-1-2-3-1001",
            "SubjectUserName",
            "ann",
            "SubjectDomainName",
            "OFFICE",
            "SubjectLogonId",
            "0x88f31");
    for (int i = 0; i < more.length; i += 2) {
      event = event.with(more[i], more[i + 1]);
    }
    return event;
  }

  private Observation told(FakeEvent event) {
    return translation.translate(event, event.source()).getFirst();
  }

  private static FakeEvent access(String path) {
    return security(
        4663,
        "ObjectServer",
        "Security",
        "ObjectType",
        "File",
        "ObjectName",
        path,
        "HandleId",
        "0x9ec",
        "AccessList",
        "%%4417\r\n\t\t\t\t%%4418",
        "AccessMask",
        "0x6",
        "ProcessId",
        "0x1258",
        "ProcessName",
        "C:\\Windows\\System32\\svchost.exe");
  }

  @Test
  void accessIsWhatTheRecordSays() {
    ObjectAccessed said = (ObjectAccessed) told(access("C:\\Users\\ann\\BIT9584.tmp"));

    assertThat(said.name()).isEqualTo("C:\\Users\\ann\\BIT9584.tmp");
    assertThat(said.type()).contains("File");
    assertThat(said.accessMask()).hasValue(6);
    assertThat(said.rights()).isEqualTo(List.of("%%4417", "%%4418"));
    assertThat(said.by().processId()).hasValue(0x1258);
    assertThat(said.by().account().logonId()).hasValue(0x88f31);
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Users\\ann\\Downloads\\BITA1B2.tmp, true",
    "C:\\ProgramData\\Microsoft\\Network\\Downloader\\qmgr.db, true",
    "C:\\Users\\ann\\Downloads\\a.exe, false",
    "C:\\Users\\ann\\orbit.tmp, false",
    "C:\\Users\\ann\\BITE.txt, false"
  })
  void onlyFilesOfBitsMatter(String path, boolean matters) {
    assertThat(translation.matters(access(path))).isEqualTo(matters);
  }

  @Test
  void serviceInNewerLayoutNamesTheClient() {
    FakeEvent event =
        security(
            4697,
            "ServiceName",
            "helper",
            "ServiceFileName",
            "%SystemRoot%\\helper.exe",
            "ServiceType",
            "0x10",
            "ServiceStartType",
            "3",
            "ServiceAccount",
            "LocalSystem",
            "ClientProcessStartKey",
            "562949953421371",
            "ClientProcessId",
            "2772");
    ServiceInstalled said = (ServiceInstalled) told(event);

    assertThat(said.name()).contains("helper");
    assertThat(said.image()).contains("%SystemRoot%\\helper.exe");
    assertThat(said.by().processId()).hasValue(2772);
    assertThat(said.by().startKey()).hasValue(562949953421371L);
    assertThat(((ServiceInstalled) told(event.without("ClientProcessId"))).by().processId())
        .isEmpty();
  }

  @Test
  void taskHasItsProgramAndItsAccount() {
    TaskRegistered said =
        (TaskRegistered) told(security(4698, "TaskName", "\\helper", "TaskContent", TASK));

    assertThat(said.changed()).isFalse();
    assertThat(said.name()).isEqualTo("\\helper");
    assertThat(said.runsAs()).contains("S-1-5-18");
    assertThat(said.by().account().user()).contains("OFFICE\\ann");
    assertThat(said.actions())
        .isEqualTo(
            List.of(new Action("bitsadmin", Optional.of("/resume \"a & b\""), Optional.empty())));
  }

  @Test
  void changedTaskIsReadFromItsNewContentAndNamesTheClient() {
    TaskRegistered said =
        (TaskRegistered)
            told(
                security(
                    4702,
                    "TaskName",
                    "\\helper",
                    "TaskContentNew",
                    TASK,
                    "ClientProcessStartKey",
                    "562949953421371",
                    "ClientProcessId",
                    "2772"));

    assertThat(said.changed()).isTrue();
    assertThat(said.actions()).hasSize(1);
    assertThat(said.by().startKey()).hasValue(562949953421371L);
  }

  private static FakeEvent clock(String from, String to) {
    return security(
        4616,
        "PreviousTime",
        from,
        "NewTime",
        to,
        "ProcessId",
        "0x9d0",
        "ProcessName",
        "C:\\Windows\\System32\\svchost.exe");
  }

  @Test
  void clockGoesFromOneTimeToAnother() {
    ClockChanged said =
        (ClockChanged) told(clock("2021-06-13T06:17:18.1081039Z", "2021-06-13T04:17:18.2450000Z"));

    assertThat(said.from()).isEqualTo(Instant.parse("2021-06-13T06:17:18.1081039Z"));
    assertThat(said.to()).isEqualTo(Instant.parse("2021-06-13T04:17:18.2450000Z"));
    assertThat(said.jump()).isNegative().isLessThan(Duration.ofHours(-1));
    assertThat(said.by().processId()).hasValue(0x9d0);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-06-13T06:17:18.0000000Z, 2021-06-13T06:17:19.0000000Z, true",
    "2021-06-13T06:17:18.0000000Z, 2021-06-13T06:17:17.0000000Z, true",
    "2021-06-13T06:17:18.0000000Z, 2021-06-13T06:17:18.9999999Z, false"
  })
  void changeOfASecondOrMoreMatters(String from, String to, boolean matters) {
    assertThat(translation.matters(clock(from, to))).isEqualTo(matters);
  }

  @Test
  void oldestLayoutHasTimesInTheHostsLanguageAndTellsNothing() {
    FakeEvent event = clock("11:52:54 PM", "11:52:55 PM").with("PreviousDate", "8/23/2015");

    assertThat(translation.matters(event)).isFalse();
    assertThat(translation.translate(event, event.source())).isEmpty();
  }
}
