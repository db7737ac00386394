package org.bitshound.translation.sysmon;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.observation.RegistryValueSet;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SysmonRegistryTest {

  private static final FakeEvent SET =
      FakeEvent.of(
          "Microsoft-Windows-Sysmon",
          13,
          "RuleName",
          "-",
          "EventType",
          "SetValue",
          "UtcTime",
          "2021-06-13 06:17:17.100",
          "ProcessGuid",
          "{94F748D5-4A45-5A42-0000-0010D265F20F}",
          "ProcessId",
          "648",
          "Image",
          "C:\\Windows\\system32\\services.exe",
          "TargetObject",
          "HKLM\\System\\CurrentControlSet\\Services\\BITS\\Start",
          "Details",
          "DWORD (0x00000002)");

  private final SysmonRegistry translation = new SysmonRegistry();

  @Test
  void valueIsWhatTheRecordSays() {
    RegistryValueSet said = (RegistryValueSet) translation.translate(SET, SET.source()).getFirst();

    assertThat(said.target()).isEqualTo("HKLM\\System\\CurrentControlSet\\Services\\BITS\\Start");
    assertThat(said.details()).contains("DWORD (0x00000002)");
    assertThat(said.by().image()).contains("C:\\Windows\\system32\\services.exe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HKLM\\System\\CurrentControlSet\\Services\\BITS\\Start",
        "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\bits\\ImagePath",
        "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\BITS\\PerfMMFileName",
        "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\BITS\\JobInactivityTimeout",
        "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT\\Channels\\Microsoft-Windows-Bits-Client/Operational\\Enabled",
        "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\Audit\\ProcessCreationIncludeCmdLine_Enabled",
        "HKU\\S-1-5-21-1-2-3-1001\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\update",
        "HKLM\\SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\RunOnce\\a",
        "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\Userinit",
        "HKLM\\System\\CurrentControlSet\\Services\\helper\\ImagePath",
        "HKLM\\System\\CurrentControlSet\\Services\\helper\\Parameters\\ServiceDll"
      })
  void valueThatBitsOrAStartHangsOnMatters(String target) {
    assertThat(translation.matters(SET.with("TargetObject", target))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HKLM\\System\\CurrentControlSet\\Services\\WdNisDrv\\Start",
        "HKLM\\System\\CurrentControlSet\\Services\\OrbitService\\Description",
        "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\RunMRU\\a",
        "HKU\\S-1-5-18\\Software\\App\\ImagePath"
      })
  void anotherValueDoesNotMatter(String target) {
    assertThat(translation.matters(SET.with("TargetObject", target))).isFalse();
  }
}
