package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObfuscatedCommandTest {
  private static final String ID = "obfuscated-command";

  @Test
  void aCommandThatHidesIsFoundWithWhatItReads() {
    var command = Cases.command("transfer");
    command.text = Optional.of("b^itsadmin /tra^nsfer");
    command.decoded = Optional.of("bitsadmin /transfer");
    command.tricks = List.of("caret");

    var finding = Cases.judged(Cases.attempt(command), ID).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.reasons()).containsExactly("caret");
    assertThat(finding.why())
        .isEqualTo("caret in “b^itsadmin /tra^nsfer”, which reads “bitsadmin /transfer”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"alias", "splatting", "comment", "string-concatenation", "renamed-binary"})
  void whatScriptsDoTooIsNot(String trick) {
    var command = Cases.command("transfer");
    command.tricks = List.of(trick);

    assertThat(Cases.judged(Cases.attempt(command), ID)).isEmpty();
  }

  @Test
  void severalWaysTogetherAreFound() {
    var command = Cases.command("transfer");
    command.tricks = List.of("format-operator", "string-concatenation");

    assertThat(Cases.judged(Cases.attempt(command), ID)).isPresent();
  }

  @Test
  void theEncodedScriptOfAManagementAgentWeighsLow() {
    var command = Cases.command("transfer");
    command.tricks = List.of("encoded-command");
    Case.Draft draft = Cases.attempt(command);
    Cases.above(draft, CreatorClass.POWERSHELL, "MANAGEMENT_AGENT C:\\CcmExec.exe");

    assertThat(Cases.judged(draft, ID).orElseThrow().severity()).isEqualTo(Severity.LOW);
    assertThat(Cases.judged(Cases.attempt(command), ID).orElseThrow().severity())
        .isEqualTo(Severity.MEDIUM);
  }
}
