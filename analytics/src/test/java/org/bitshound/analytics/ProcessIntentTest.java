package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessIntentTest {
  private static final String ID = "process-intent";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "transfer, https://files.example/a, C:\\a, '', MEDIUM, T1197 T1105",
    "add-file, \\\\fs01\\s\\a, C:\\a, '', MEDIUM, T1197 T1105",
    "transfer, C:\\a.zip, https://files.example/up, upload, MEDIUM, T1197 T1105",
    "transfer, C:\\Windows\\System32\\cmd.exe, C:\\a.exe, '', LOW, T1197",
    "resume, '', '', '', LOW, T1197",
    "add-file-set, C:\\list.txt, '', '', LOW, T1197",
  })
  void aCommandThatMovesBytesWeighsByItsRemoteName(
      String verb, String from, String to, String value, Severity severity, String techniques) {
    var finding =
        Cases.judged(Cases.attempt(Cases.command(verb, from, to, value)), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(String.join(" ", finding.techniques())).isEqualTo(techniques);
    assertThat(finding.why()).contains("bitsadmin /" + verb);
    assertThat(finding.playbooks()).containsExactly("bits-process-intent");
    assertThat(finding.components()).containsExactly("DC0032", "DC0064");
    assertThat(finding.evidence()).containsExactly("e1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "help", "cancel", "get", "set-priority"})
  void aCommandThatMovesNothingIsNoIntent(String verb) {
    assertThat(Cases.judged(Cases.attempt(Cases.command(verb)), ID)).isEmpty();
  }

  @Test
  void aCmdletThatOnlySaysWhatItWouldDoWeighsLow() {
    var command = Cases.command("transfer", "https://files.example/a", "C:\\a", "");
    command.because = Optional.of("what-if");

    assertThat(Cases.judged(Cases.attempt(command), ID).orElseThrow().severity())
        .isEqualTo(Severity.LOW);
  }

  @Test
  void aJobWithoutACommandIsNoIntent() {
    assertThat(Cases.judged(Cases.job("x", Cases.NOTEPAD, "PC\\eve", "http://a.example/x"), ID))
        .isEmpty();
  }
}
