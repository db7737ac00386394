package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Attempt;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Outcome;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;

class RefusedJobTest {
  private static final String ID = "refused-job";

  @Test
  void aJobRefusedForALimitIsFoundLow() {
    Case.Draft draft = Cases.attempt();
    draft.attempt = Optional.of(attempt(Outcome.REFUSED));

    var finding = Cases.judged(draft, ID).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.why()).isEqualTo("BITS refused for jobs-per-user (limit 60), 4 times");
  }

  @Test
  void anAttemptThatWouldFailBySpellingIsNot() {
    Case.Draft draft = Cases.attempt();
    draft.attempt = Optional.of(attempt(Outcome.WOULD_FAIL));

    assertThat(Cases.judged(draft, ID)).isEmpty();
  }

  private static Attempt attempt(Outcome outcome) {
    return new Attempt(
        outcome,
        Optional.of("jobs-per-user"),
        OptionalLong.of(60),
        OptionalLong.of(4),
        Optional.empty());
  }
}
