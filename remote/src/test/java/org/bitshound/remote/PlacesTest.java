package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.remote.Places.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
  private final Places places = Places.builtIn();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "C:\\Users\\bob\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\a.lnk, AUTOSTART,"
            + " microsoft\\windows\\start menu\\programs\\startup\\",
        "%APPDATA%\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\a.lnk, AUTOSTART,"
            + " microsoft\\windows\\start menu\\programs\\startup\\",
        "\\\\ws1\\c$\\ProgramData\\Microsoft\\Windows\\Start Menu\\Programs\\StartUp\\a.exe, AUTOSTART,"
            + " microsoft\\windows\\start menu\\programs\\startup\\",
        "\\\\ws1\\ADMIN$\\System32\\Tasks\\x, AUTOSTART, \\windows\\system32\\tasks\\",
        "\\\\dc1\\SYSVOL\\corp.example\\scripts\\a.bat, AUTOSTART, \\\\sysvol\\*\\scripts\\",
        "\\\\dc1\\netlogon\\a.bat, AUTOSTART, \\\\netlogon\\",
        "D:\\netlogon\\a.bat, OTHER, -",
        "C:\\inetpub\\wwwroot\\aspnet_client\\x.aspx, AUTOSTART, \\inetpub\\wwwroot\\",
        "C:\\Users\\bob\\Documents\\WindowsPowerShell\\Microsoft.PowerShell_profile.ps1, AUTOSTART,"
            + " documents\\windowspowershell\\*_profile.ps1",
        "C:\\Windows\\System32\\version.dll, HIJACK_SPOT, \\windows\\system32\\*.dll",
        "C:\\Windows\\version.dll, HIJACK_SPOT, \\windows\\*.dll",
        "C:\\Users\\bob\\AppData\\Local\\Microsoft\\OneDrive\\version.dll, HIJACK_SPOT,"
            + " appdata\\local\\microsoft\\onedrive\\*.dll",
        "C:\\Windows\\System32\\a.txt, SYSTEM, \\windows\\",
        "C:\\Windows\\System32\\spool\\drivers\\color\\a.exe, STAGING,"
            + " \\windows\\system32\\spool\\drivers\\color\\",
        "C:\\Windows\\System32\\spool\\drivers\\x64\\a.dll, AUTOSTART, \\windows\\system32\\spool\\drivers\\",
        "C:\\Users\\Public\\a.exe, STAGING, \\users\\public\\",
        "%public%\\a.exe, STAGING, \\users\\public\\",
        "C:\\ProgramData\\a.exe, STAGING, \\programdata\\*",
        "C:\\ProgramData\\Vendor\\a.exe, OTHER, -",
        "C:\\a.exe, STAGING, \\*",
        "C:\\x\\a.exe, STAGING, \\?\\",
        "C:\\xyz\\a.exe, OTHER, -",
        "C:\\Users\\bob\\Downloads\\a.exe, STAGING, \\users\\*\\downloads\\",
        "C:\\Users\\bob\\a.exe, STAGING, \\users\\*\\*",
        "C:\\Users\\bob\\AppData\\Roaming\\a.exe, STAGING, \\users\\*\\appdata\\roaming\\*",
        "C:\\Users\\bob\\AppData\\Roaming\\Vendor\\a.exe, PROFILE, \\users\\*\\",
        "C:\\Users\\bob\\AppData\\Local\\Temp\\a.exe, TEMP, appdata\\local\\temp\\",
        "%TEMP%\\a.exe, TEMP, appdata\\local\\temp\\",
        "$env:TEMP\\a.exe, TEMP, appdata\\local\\temp\\",
        "${env:temp}\\a.exe, TEMP, appdata\\local\\temp\\",
        "%SystemRoot%\\Temp\\a.exe, TEMP, \\windows\\temp\\",
        "%SystemDrive%\\Temp\\a.exe, TEMP, \\temp\\",
        "C:\\Users\\PHARTM~1\\AppData\\Local\\Temp\\a.exe, TEMP, appdata\\local\\temp\\",
        "\\\\?\\C:\\Windows\\ServiceProfiles\\LocalService\\AppData\\Local\\FontCache\\a.ttf, PROFILE,"
            + " \\windows\\serviceprofiles\\*\\",
        "\\Device\\HarddiskVolume3\\Windows\\Temp\\a.exe, TEMP, \\windows\\temp\\",
        "\\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\\Windows\\Temp\\a, TEMP, \\windows\\temp\\",
        "\\\\?\\Volume{3ad2c11e-0000-0000-0000-100000000000}\\Users\\Public\\a, STAGING, \\users\\public\\",
        "\\SystemRoot\\Temp\\a.exe, TEMP, \\windows\\temp\\",
        "C:/windows/TEMP/a.exe, TEMP, \\windows\\temp\\",
        "C:\\Windows\\System32\\..\\Temp\\a.exe, TEMP, \\windows\\temp\\",
        "C:\\Windows.\\Temp\\a.exe. , TEMP, \\windows\\temp\\",
        "C:\\Program Files\\Vendor\\a.exe, SYSTEM, \\program files\\",
        "\\\\fs1\\share\\a.exe, SHARE, -",
        "\\\\fs1\\share\\Windows\\Temp\\a.exe, SHARE, -",
        "C:\\Windows\\Temp\\a.txt:b.exe, STREAM, -",
        "C:\\Windows\\Temp\\a.exe::$DATA, TEMP, \\windows\\temp\\",
        "C:\\Windows\\Temp:$I30:$INDEX_ALLOCATION\\a.exe, TEMP, \\windows\\temp\\",
      })
  void theDeepestPlaceCounts(String path, Place place, String because) {
    assertThat(places.of(LocalName.of(path)))
        .hasValueSatisfying(placed -> {
          assertThat(placed.place()).isEqualTo(place);
          assertThat(placed.because()).isEqualTo(Optional.ofNullable(because));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\PROGRA~1\\a.exe", // Program Files, or ProgramData
        "C:\\PROGRA~1\\Vendor\\a.dll",
        "C:\\DOCUME~1\\bob\\a.exe",
        "a.exe",
        "C:a.exe",
        "..\\a.exe",
        "%OWN%\\a.exe",
        "\\\\.\\pipe\\a",
        ""
      })
  void aPlaceThatCannotBeKnownIsAbsent(String path) {
    assertThat(places.of(LocalName.of(path))).isEmpty();
  }

  @Test
  void whatAListSaysCarriesItsDate() {
    assertThat(places.of(LocalName.of("C:\\Windows\\Temp\\a")).flatMap(Placed::date))
        .contains("2026-11-27");
    assertThat(places.of(LocalName.of("\\\\fs1\\share\\a")).flatMap(Placed::date)).isEmpty();
  }
}
