package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconnaissanceTest {
  private static final String ID = "reconnaissance";

  @ParameterizedTest
  @ValueSource(strings = {"list", "monitor", "get", "peer-cache"})
  void lookingAtTheQueueIsFoundLow(String verb) {
    assertThat(Cases.judged(Cases.attempt(Cases.command(verb)), ID).orElseThrow().severity())
        .isEqualTo(Severity.LOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "complete", "transfer"})
  void doingOrAskingForHelpIsNot(String verb) {
    assertThat(Cases.judged(Cases.attempt(Cases.command(verb)), ID)).isEmpty();
  }
}
