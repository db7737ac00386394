package org.bitshound.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationWordsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "PT600S, 10 minutes",
    "P14D, 14 days",
    "PT1S, 1 second",
    "PT5430S, 1 hour 30 minutes 30 seconds",
    "PT22.7885433S, 22.7885433 seconds",
    "PT-2S, minus 2 seconds",
    "PT0S, 0 seconds",
    "soon, soon"
  })
  void aDurationIsSaidToItsLastDigit(String written, String said) {
    assertThat(DurationWords.of(written)).isEqualTo(said);
  }
}
