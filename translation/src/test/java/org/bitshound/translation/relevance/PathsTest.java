package org.bitshound.translation.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @CsvSource({
    "C:\\Windows\\a.exe, windows\\a.exe",
    "\\\\?\\C:\\Windows\\a.exe, windows\\a.exe",
    "\\??\\C:\\Windows\\a.exe, windows\\a.exe",
    "\\Device\\HarddiskVolume12\\Windows\\a.exe, windows\\a.exe",
    "%WINDIR%\\a.exe, windows\\a.exe",
    "%SystemRoot%\\System32\\a.exe, windows\\system32\\a.exe",
    "%SYSTEM32%\\A.EXE, windows\\system32\\a.exe",
    "\\SystemRoot\\System32\\a.sys, windows\\system32\\a.sys",
    "%OSDRIVE%\\USERS\\A.EXE, users\\a.exe",
    "a.exe, a.exe",
    "\\\\fs01\\share\\a.exe, \\\\fs01\\share\\a.exe",
    "%unknown%\\a.exe, %unknown%\\a.exe"
  })
  void everySpellingLeadsBelowTheRoot(String path, String rest) {
    assertThat(Paths.belowRoot(path)).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\\", "C:", "%", "%%", "\\device\\harddiskvolume", "a:\\", ":", "C:/"})
  void pathCutShortIsReadToItsEnd(String path) {
    assertThat(Paths.belowRoot(path)).isNotNull();
    assertThat(Paths.fileName(path)).isNotNull();
    assertThat(Paths.runs(path)).isFalse();
    assertThat(Paths.isOfWindows(path)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Windows\\System32\\a.dll, true",
    "C:\\windows\\WinSxS\\x\\a.dll, true",
    "C:\\Windows\\explorer.exe, true",
    "C:\\Windows\\Temp\\a.dll, false",
    "C:\\Windows \\System32\\a.dll, false",
    "C:\\Users\\Windows\\System32\\a.dll, false",
    "%windir%\\System32\\a.dll, true",
    "\\Device\\HarddiskVolume3\\Windows\\SysWOW64\\a.dll, true",
    "C:\\Windows, false"
  })
  void folderIsOfWindowsOrNot(String path, boolean is) {
    assertThat(Paths.isOfWindows(path)).isEqualTo(is);
  }

  @Test
  void folderThatOnlyBeginsLikeOneIsAnother() {
    assertThat(Paths.isInstalled("C:\\Program Files\\a.exe")).isTrue();
    assertThat(Paths.isInstalled("C:\\Program Files2\\a.exe")).isFalse();
    assertThat(Paths.isUpdate("C:\\Windows\\SoftwareDistribution\\a.exe")).isTrue();
    assertThat(Paths.isUpdate("C:\\Users\\SoftwareDistribution\\a.exe")).isFalse();
  }
}
