package org.bitshound.translation.applocker;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.observation.ProgramBlocked;
import org.bitshound.observation.ProgramBlocked.Guard;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockedByAppLockerTest {

  private static final String HASH = "AB".repeat(32);

  private final BlockedByAppLocker translation = new BlockedByAppLocker();

  private static FakeEvent refused(int id) {
    return FakeEvent.of(
        "Microsoft-Windows-AppLocker",
        id,
        "PolicyNameLength",
        "3",
        "PolicyName",
        "EXE",
        "RuleId",
        "{00000000-0000-0000-0000-000000000000}",
        "RuleNameLength",
        "1",
        "RuleName",
        "-",
        "TargetUser",
        "S-1-5-21-1-2-3-1001",
        "TargetProcessId",
        "7680",
        "FilePathLength",
        "24",
        "FilePath",
        "%SYSTEM32%\\BITSADMIN.EXE",
        "FileHashLength",
        "0",
        "FileHash",
        HASH,
        "FqbnLength",
        "1",
        "Fqbn",
        "-",
        "TargetLogonId",
        "0x88f31",
        "FullFilePathLength",
        "33",
        "FullFilePath",
        "C:\\Windows\\System32\\bitsadmin.exe");
  }

  private ProgramBlocked told(FakeEvent event) {
    return (ProgramBlocked) translation.translate(event, event.source()).getFirst();
  }

  @Test
  void refusalIsWhatTheRecordSays() {
    ProgramBlocked said = told(refused(8004));

    assertThat(said.guard()).isEqualTo(Guard.APPLOCKER);
    assertThat(said.path()).contains("C:\\Windows\\System32\\bitsadmin.exe");
    assertThat(said.hashes()).contains("SHA256=" + HASH);
    assertThat(said.by().processId()).hasValue(7680);
    assertThat(said.by().account().sid()).contains("S-1-5-21-1-2-3-1001");
    assertThat(said.by().account().logonId()).hasValue(0x88f31);
    assertThat(said.policy()).isEmpty();
  }

  @Test
  void olderLayoutHasThePathWithVariablesAlone() {
    assertThat(told(refused(8004).without("FullFilePath")).path())
        .contains("%SYSTEM32%\\BITSADMIN.EXE");
  }

  @Test
  void hashThatIsNoneIsAbsent() {
    assertThat(told(refused(8004).with("FileHash", "0x00")).hashes()).isEmpty();
    assertThat(told(refused(8004).with("FileHash", "0x" + HASH)).hashes())
        .contains("SHA256=" + HASH);
  }

  @ParameterizedTest
  @CsvSource({"8003, true", "8004, false", "8006, true", "8007, false"})
  void auditIsToldFromRefusal(int id, boolean audited) {
    FakeEvent installed = refused(id).with("FilePath", "%PROGRAMFILES%\\APP\\APP.EXE");

    assertThat(told(refused(id)).auditedOnly()).isEqualTo(audited);
    assertThat(translation.matters(refused(id))).isTrue();
    assertThat(translation.matters(installed)).isEqualTo(!audited);
  }
}
