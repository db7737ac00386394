package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.Case;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnusualComCreatorTest {
  private static final String ID = "unusual-com-creator";

  @ParameterizedTest
  @CsvSource({
    "C:\\Windows\\SysWOW64\\notepad.exe, never-makes-jobs",
    "C:\\Windows\\System32\\rundll32.exe, never-makes-jobs",
    "C:\\Users\\Public\\x.exe, staging",
    "C:\\ProgramData\\x.exe, staging",
    "C:\\Users\\eve\\AppData\\Local\\Temp\\x.exe, temporary",
    "C:\\Users\\eve\\AppData\\Local\\Temp\\Rar$EX01\\x.exe, unpacked",
  })
  void aMakerThatHasNoBusinessWithBitsIsFound(String image, String reason) {
    var finding = Cases.judged(Cases.job("x", image, "PC\\eve"), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.why()).contains(image);
    assertThat(finding.reasons()).containsExactly(reason);
    assertThat(finding.techniques()).containsExactly("T1197", "T1559.001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Program Files (x86)\\Google\\Update\\GoogleUpdate.exe",
        "C:\\Users\\eve\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe",
        "C:\\Users\\eve\\AppData\\Local\\Temp\\{5A2C}\\.be\\Setup.exe",
        "C:\\Users\\eve\\AppData\\Local\\Temp\\is-1.tmp\\setup.exe",
        "C:\\Users\\eve\\Downloads\\setup.exe",
        "C:\\Windows\\System32\\bitsadmin.exe",
        "C:\\Windows\\System32\\svchost.exe",
        "C:\\Tools\\notepad.exe"
      })
  void vendorsInstallersAndToolsAreNot(String image) {
    assertThat(Cases.judged(Cases.job("x", image, "PC\\eve"), ID)).isEmpty();
  }

  @Test
  void anAttemptHasNoMakerOfAJob() {
    Case.Draft attempt = Cases.attempt(Cases.command("transfer"));
    attempt.creator = Cases.job("x", Cases.NOTEPAD, "PC\\eve").creator;

    assertThat(Cases.judged(attempt, ID)).isEmpty();
  }
}
