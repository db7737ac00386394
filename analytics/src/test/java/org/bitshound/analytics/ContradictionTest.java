package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;

class ContradictionTest {
  private static final String ID = "contradiction";

  @Test
  void whatCannotBothHoldIsFound() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    draft.contradictions.add(
        new org.bitshound.casefile.Contradiction(
            "state-differs",
            "the log says completed, the database still has it",
            List.of("job.state"),
            List.of("e1"),
            Optional.empty()));

    var finding = Cases.judged(draft, ID).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.why()).isEqualTo("the log says completed, the database still has it");
    assertThat(finding.reasons()).containsExactly("state-differs");
  }

  @Test
  void aCaseWithoutAnyIsNot() {
    assertThat(Cases.judged(Cases.job("x", Cases.NOTEPAD, "PC\\eve"), ID)).isEmpty();
  }
}
