package org.bitshound.translation.defender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitshound.observation.ThreatDetected;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionsTest {

  private static FakeEvent found(int id) {
    return FakeEvent.of(
        "Microsoft-Windows-Windows Defender",
        id,
        "Product Name",
        "%%827",
        "Detection ID",
        "{511224D4-1EB4-47B9-BC4A-37E21F923FED}",
        "Threat ID",
        "2147725349",
        "Threat Name",
        "Trojan:PowerShell/Powersploit.M",
        "Severity ID",
        "5",
        "Severity Name",
        "Severe",
        "Process Name",
        "C:\\Windows\\System32\\svchost.exe",
        "Detection User",
        "OFFICE\\ann",
        "Path",
        "containerfile:_C:\\a.zip; file:_C:\\a.zip->(b.exe); "
            + "webfile:_C:\\c.exe|http://files.example.net/c.exe|pid:4696,ProcessStart:1",
        "Action ID",
        "2",
        "Action Name",
        "Quarantine",
        "Error Code",
        "0x00000000");
  }

  private static ThreatDetected told(FakeEvent event) {
    return (ThreatDetected) new Detections().translate(event, event.source()).getFirst();
  }

  @Test
  void findNamesThreatFilesAndAddress() {
    ThreatDetected said = told(found(1116));

    assertThat(said.acted()).isFalse();
    assertThat(said.detectionId()).contains("511224d4-1eb4-47b9-bc4a-37e21f923fed");
    assertThat(said.threat()).contains("Trojan:PowerShell/Powersploit.M");
    assertThat(said.severity()).contains("Severe");
    assertThat(said.files()).isEqualTo(List.of("C:\\a.zip", "C:\\a.zip->(b.exe)", "C:\\c.exe"));
    assertThat(said.urls()).isEqualTo(List.of("http://files.example.net/c.exe"));
    assertThat(said.by().image()).contains("C:\\Windows\\System32\\svchost.exe");
    assertThat(said.by().account().user()).contains("OFFICE\\ann");
    assertThat(said.action()).isEmpty();
  }

  @Test
  void commandLineKeepsItsSemicolonsAndAmsiNamesWhatItWasAskedAbout() {
    ThreatDetected said =
        told(
            found(1116)
                .with(
                    "Path",
                    "CmdLine:_C:\\Windows\\System32\\cmd.exe /c a; b:_c; d; file:_C:\\a.exe;"
                        + " amsi:_C:\\s.ps1"));

    assertThat(said.commandLines()).isEqualTo(List.of("C:\\Windows\\System32\\cmd.exe /c a"));
    assertThat(said.files()).isEqualTo(List.of("C:\\a.exe"));
    assertThat(said.scripts()).isEqualTo(List.of("C:\\s.ps1"));
    assertThat(told(found(1116).with("Path", "CmdLine:_powershell.exe a; b; c")).commandLines())
        .isEqualTo(List.of("powershell.exe a; b; c"));
  }

  @Test
  void actionHasItsResult() {
    ThreatDetected said = told(found(1117));

    assertThat(said.acted()).isTrue();
    assertThat(said.action()).contains("Quarantine");
    assertThat(said.error()).contains("0x00000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "C:\\a.exe", "regkey:_HKLM\\a", ":_a", "file:_"})
  void pathThatNamesNoFileNamesNone(String path) {
    assertThat(told(found(1116).with("Path", path)).files()).isEmpty();
  }

  @Test
  void unknownProcessHasNoImage() {
    assertThat(told(found(1116).with("Process Name", "Unknown")).by().image()).isEmpty();
  }
}
