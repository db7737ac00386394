package org.bitshound.translation.sysmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.bitshound.observation.FileBlocked;
import org.bitshound.observation.FileDeleted;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.Observation;
import org.bitshound.translation.FakeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SysmonFilesTest {

  private static final String SYSMON = "Microsoft-Windows-Sysmon";

  private final SysmonFiles translation = new SysmonFiles();

  private static FakeEvent file(int id, String... more) {
    FakeEvent event =
        FakeEvent.of(
            SYSMON,
            id,
            "UtcTime",
            "2021-06-13 06:17:17.100",
            "ProcessGuid",
            "{94F748D5-4A45-5A42-0000-0010D265F20F}",
            "ProcessId",
            "4696",
            "Image",
            "C:\\Windows\\System32\\svchost.exe",
            "TargetFilename",
            "C:\\Users\\ann\\Downloads\\BIT9584.tmp");
    for (int i = 0; i < more.length; i += 2) {
      event = event.with(more[i], more[i + 1]);
    }
    return event;
  }

  private Observation told(FakeEvent event) {
    return translation.translate(event, event.source()).getFirst();
  }

  @Test
  void fileIsWrittenAtSysmonsTime() {
    FileWritten said = (FileWritten) told(file(11, "CreationUtcTime", "2021-06-13 06:17:17.099"));

    assertThat(said.path()).isEqualTo("C:\\Users\\ann\\Downloads\\BIT9584.tmp");
    assertThat(said.time()).isEqualTo(Instant.parse("2021-06-13T06:17:17.100Z"));
    assertThat(said.created()).contains(Instant.parse("2021-06-13T06:17:17.099Z"));
    assertThat(said.by().processGuid()).contains("94f748d5-4a45-5a42-0000-0010d265f20f");
    assertThat(said.hashes()).isEmpty();
  }

  @Test
  void streamHasItsHashAndInNewerLayoutsItsContents() {
    FakeEvent older = file(15, "Hash", "SHA1=AA,MD5=BB");
    FakeEvent newer = older.with("Contents", "[ZoneTransfer]  ZoneId=3");

    assertThat(((FileWritten) told(older)).hashes()).contains("SHA1=AA,MD5=BB");
    assertThat(((FileWritten) told(older)).contents()).isEmpty();
    assertThat(((FileWritten) told(newer)).contents()).contains("[ZoneTransfer]  ZoneId=3");
  }

  @Test
  void hashThatSysmonCouldNotMakeIsAbsent() {
    assertThat(((FileWritten) told(file(15, "Hash", "Unknown"))).hashes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"23, true", "26, "})
  void deletionSaysWhetherACopyWasKept(int id, String archived) {
    FakeEvent event = file(id, "Hashes", "SHA1=AA", "IsExecutable", "true", "User", "PC1\\ann");
    event = archived == null ? event : event.with("Archived", archived);
    FileDeleted said = (FileDeleted) told(event);

    assertThat(said.archived()).isEqualTo(Optional.ofNullable(archived).map(Boolean::valueOf));
    assertThat(said.executable()).contains(true);
    assertThat(said.hashes()).contains("SHA1=AA");
    assertThat(said.by().account().user()).contains("PC1\\ann");
  }

  @Test
  void programThatWasSeenOrBlockedHasItsHashes() {
    assertThat(((FileWritten) told(file(29, "Hashes", "SHA256=CC"))).hashes())
        .contains("SHA256=CC");
    assertThat(((FileBlocked) told(file(27, "Hashes", "SHA256=CC"))).hashes())
        .contains("SHA256=CC");
  }

  @ParameterizedTest(name = "{0}: {2} by {1} matters: {3}")
  @CsvSource({
    "BITS fetches, C:\\Windows\\System32\\svchost.exe, C:\\Windows\\Temp\\BIT9584.tmp, true",
    "list of jobs, C:\\Windows\\System32\\svchost.exe, C:\\ProgramData\\Microsoft\\Network\\Downloader\\qmgr.db, true",
    "list of jobs by another, C:\\Windows\\System32\\cmd.exe, C:\\ProgramData\\Microsoft\\Network\\Downloader\\qmgr0.dat, true",
    "fast job, C:\\Windows\\System32\\svchost.exe, C:\\Users\\ann\\Temp\\Personalization\\LockScreenImage\\LockScreenImage_x.7z, true",
    "program, C:\\Windows\\explorer.exe, C:\\Users\\ann\\Downloads\\tool.EXE, true",
    "script, C:\\Windows\\System32\\cmd.exe, C:\\ProgramData\\x.ps1, true",
    "script in a stream, C:\\Windows\\System32\\cmd.exe, C:\\Users\\ann\\AppData:x.vbs, true",
    "autostart, C:\\Windows\\System32\\cmd.exe, C:\\Users\\ann\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\a.txt, true",
    "copy to a system folder, C:\\Windows\\System32\\cmd.exe, C:\\Windows\\System32\\wlbsctrl.dll, true",
    "data of Windows, C:\\Windows\\System32\\svchost.exe, C:\\Windows\\Prefetch\\CMD.EXE-1.pf, false",
    "document, C:\\Windows\\explorer.exe, C:\\Users\\ann\\Documents\\a.docx, false",
    "almost temporary, C:\\Windows\\explorer.exe, C:\\Users\\ann\\habit.tmp, false",
    "update, C:\\Windows\\System32\\svchost.exe, C:\\Windows\\SoftwareDistribution\\Download\\Install\\AM_Delta.exe, false",
    "update of Windows, C:\\Windows\\servicing\\TrustedInstaller.exe, C:\\Windows\\System32\\new.dll, false",
    "installed, C:\\Windows\\System32\\msiexec.exe, C:\\Program Files\\App\\app.dll, false",
    "PowerShell's own test, C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe, C:\\Users\\ann\\AppData\\Local\\Temp\\__PSScriptPolicyTest_a.ps1, false",
    "recent document, C:\\Windows\\explorer.exe, C:\\Users\\ann\\AppData\\Roaming\\Microsoft\\Windows\\Recent\\a.lnk, false"
  })
  void fileMattersOrNot(String why, String image, String path, boolean matters) {
    for (int id : new int[] {11, 23, 26}) {
      FakeEvent event = file(id, "Image", image, "TargetFilename", path);
      assertThat(translation.matters(event)).as("%s, %s", why, id).isEqualTo(matters);
    }
  }

  @Test
  void programWithoutAnEndingMattersWhereSysmonSaysThatItIsOne() {
    FakeEvent event =
        file(29, "Image", "C:\\Windows\\explorer.exe", "TargetFilename", "C:\\Users\\ann\\a");

    assertThat(translation.matters(event)).isTrue();
  }
}
