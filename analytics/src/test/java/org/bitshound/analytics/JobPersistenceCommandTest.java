package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobPersistenceCommandTest {
  private static final String ID = "job-persistence-command";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create",
        "add-file",
        "set-notify-flags",
        "set-notify-command",
        "set-min-retry-delay",
        "set-custom-headers",
        "resume"
      })
  void eachOfTheSevenSwitchesIsFound(String verb) {
    var finding = Cases.judged(Cases.attempt(Cases.command(verb)), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.reasons()).containsExactly(verb);
    assertThat(finding.techniques()).containsExactly("T1197");
    assertThat(finding.tactics()).containsExactly("defense-evasion", "persistence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"transfer", "complete", "cancel", "list", "clear-notify-command"})
  void othersAreNot(String verb) {
    assertThat(Cases.judged(Cases.attempt(Cases.command(verb)), ID)).isEmpty();
  }

  @Test
  void aScriptThatMakesAJobWithCmdletsIsNotButOneThatSetsANotifyCommandIs() {
    var create = Cases.command("create");
    create.tool = Optional.of("powershell");
    var notify = Cases.command("set-notify-command");
    notify.tool = Optional.of("powershell");

    assertThat(Cases.judged(Cases.attempt(create), ID)).isEmpty();
    assertThat(Cases.judged(Cases.attempt(notify), ID)).isPresent();
  }
}
