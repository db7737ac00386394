package org.bitshound.translation.sysmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bitshound.observation.ThreadInjected;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;

class SysmonThreadsTest {

  /// The layout of Sysmon 9; users came with 13.30.
  private static final FakeEvent INJECTED =
      FakeEvent.of(
          "Microsoft-Windows-Sysmon",
          8,
          "RuleName",
          "",
          "UtcTime",
          "2019-05-26 04:01:43.567",
          "SourceProcessGuid",
          "365ABB72-0FA6-5CEA-0000-0010FEC30A00",
          "SourceProcessId",
          "3884",
          "SourceImage",
          "C:\\Users\\ann\\jjs.exe",
          "TargetProcessGuid",
          "365ABB72-0FA7-5CEA-0000-001064C60A00",
          "TargetProcessId",
          "3908",
          "TargetImage",
          "C:\\Windows\\System32\\svchost.exe",
          "NewThreadId",
          "3916",
          "StartAddress",
          "0x00060000",
          "StartModule",
          "",
          "StartFunction",
          "");

  private final SysmonThreads translation = new SysmonThreads();

  @Test
  void threadIsOfOneProcessInAnother() {
    ThreadInjected said = read(INJECTED);

    assertThat(said.time()).isEqualTo(Instant.parse("2019-05-26T04:01:43.567Z"));
    assertThat(said.by().image()).contains("C:\\Users\\ann\\jjs.exe");
    assertThat(said.by().processId()).hasValue(3884);
    assertThat(said.into().image()).contains("C:\\Windows\\System32\\svchost.exe");
    assertThat(said.into().processId()).hasValue(3908);
    assertThat(said.module()).isEmpty();
  }

  @Test
  void moduleIsTheFileThatTheThreadBeginsIn() {
    assertThat(read(INJECTED.with("StartModule", "C:\\Users\\ann\\a.dll")).module())
        .contains("C:\\Users\\ann\\a.dll");
    assertThat(read(INJECTED.with("StartModule", "-")).module()).isEmpty();
  }

  @Test
  void usersAreThoseOfBothSides() {
    ThreadInjected said =
        read(INJECTED.with("SourceUser", "PC\\ann").with("TargetUser", "NT AUTHORITY\\SYSTEM"));

    assertThat(said.by().account().user()).contains("PC\\ann");
    assertThat(said.into().account().user()).contains("NT AUTHORITY\\SYSTEM");
  }

  private ThreadInjected read(FakeEvent event) {
    return (ThreadInjected) translation.translate(event, event.source()).getFirst();
  }
}
