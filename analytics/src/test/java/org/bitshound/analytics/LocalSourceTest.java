package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSourceTest {
  private static final String ID = "local-source";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Windows\\System32\\cmd.exe",
        "\\\\?\\C:\\x\\a.dll",
        "file:///C:/x/a.ps1",
        "\\\\localhost\\c$\\x\\a.exe",
        "\\\\127.0.0.1\\c$\\a.exe"
      })
  void aProgramOfTheMachineItselfIsFound(String url) {
    var finding =
        Cases.judged(Cases.job("backdoor", Cases.SERVICE_HOST, "PC\\eve", url), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.why()).startsWith(url + " is copied to ");
    assertThat(finding.techniques()).containsExactly("T1197", "T1036");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C:\\x\\a.txt", "http://a.example/cmd.exe", "\\\\fs01\\s\\a.exe", "nonsense.exe"})
  void whatIsNoProgramOrNotFromHereIsNot(String url) {
    assertThat(Cases.judged(Cases.job("x", Cases.SERVICE_HOST, "PC\\eve", url), ID)).isEmpty();
  }

  @Test
  void theProgramThatIsSentAwayIsNotCopiedHere() {
    assertThat(
            Cases.judged(
                Cases.attempt(
                    Cases.command("transfer", "C:\\a.exe", "https://a.example/u", "upload")),
                ID))
        .isEmpty();
    assertThat(Cases.judged(Cases.attempt(Cases.command("add-file", "C:\\a.exe", "C:\\b", "")), ID))
        .isPresent();
  }
}
