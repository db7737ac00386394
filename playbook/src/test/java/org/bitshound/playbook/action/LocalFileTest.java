package org.bitshound.playbook.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFileTest {

  @Test
  void aPathOnADriveStandsWithoutItsLongPrefix() {
    assertThat(LocalFile.of("C:\\Users\\a b\\x.exe")).contains("C:\\Users\\a b\\x.exe");
    assertThat(LocalFile.of("\\\\?\\C:\\x\\y.tmp")).contains("C:\\x\\y.tmp");
    assertThat(LocalFile.folder("C:\\x\\y.tmp")).contains("C:\\x\\");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\\\host\\share\\a.exe",
        "\\\\?\\UNC\\host\\share\\a.exe",
        "\\\\.\\PhysicalDrive0",
        "//host/share/a",
        "hello.html",
        "\\x\\a.exe",
        "C:a.exe",
        "C:\\",
        "C:\\x\\..\\y.exe",
        "C:\\x\\.\\y.exe",
        "C:\\x\\a.exe:stream",
        "C:\\x\\a.exe ",
        "C:\\x\\svchost.exe.",
        "C:\\x\\*.exe",
        "C:\\x\\\\y",
        "C:/x/y",
        "%TEMP%\\a.exe",
        ""
      })
  void whatMayMeanAnotherFileOrAnotherMachineIsRefused(String path) {
    assertThat(LocalFile.of(path)).isEmpty();
  }
}
