package org.bitshound.translation.codeintegrity;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.observation.ProgramBlocked;
import org.bitshound.observation.ProgramBlocked.Guard;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockedByCodeIntegrityTest {

  @ParameterizedTest
  @CsvSource({"3076, true", "3077, false"})
  void refusalIsWhatTheRecordSays(int id, boolean audited) {
    FakeEvent event =
        FakeEvent.of(
            "Microsoft-Windows-CodeIntegrity",
            id,
            "File Name",
            "\\Device\\HarddiskVolume3\\Users\\ann\\a.exe",
            "Process Name",
            "\\Device\\HarddiskVolume3\\Windows\\explorer.exe",
            "SHA1 Hash",
            "00",
            "SHA1 Flat Hash",
            "AA",
            "SHA256 Flat Hash",
            "BB",
            "PolicyName",
            "Office");
    var translation = new BlockedByCodeIntegrity();
    ProgramBlocked said = (ProgramBlocked) translation.translate(event, event.source()).getFirst();

    assertThat(said.guard()).isEqualTo(Guard.CODE_INTEGRITY);
    assertThat(said.auditedOnly()).isEqualTo(audited);
    assertThat(said.path()).contains("\\Device\\HarddiskVolume3\\Users\\ann\\a.exe");
    assertThat(said.hashes()).contains("SHA256=BB,SHA1=AA");
    assertThat(said.by().image()).contains("\\Device\\HarddiskVolume3\\Windows\\explorer.exe");
    assertThat(said.policy()).contains("Office");
    assertThat(translation.matters(event)).isTrue();
    assertThat(
            translation.matters(
                event.with("File Name", "\\Device\\HarddiskVolume3\\Program Files\\App\\a.dll")))
        .isEqualTo(!audited);
  }
}
