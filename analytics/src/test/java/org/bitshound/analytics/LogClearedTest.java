package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Span;
import org.junit.jupiter.api.Test;

class LogClearedTest {
  private static final String ID = "log-cleared";

  private static final Span BEFORE_AND_AFTER =
      new Span(Instant.EPOCH.minusSeconds(60), Instant.EPOCH.plusSeconds(60));
  private static final Span LATER =
      new Span(Instant.EPOCH.plusSeconds(60), Instant.EPOCH.plusSeconds(90));

  @Test
  void aClearingAmidstAnotherCaseIsHighAndElsewhereMedium() {
    Case.Draft amidst = Cases.sign(Happening.LOG_CLEARED, "eve cleared the Security log");
    Case.Draft apart = Cases.sign(Happening.LOG_CLEARED, "eve cleared the Security log");

    var high = Cases.finding(Cases.judge().judge(amidst, List.of(BEFORE_AND_AFTER)), ID);
    var medium = Cases.finding(Cases.judge().judge(apart, List.of(LATER)), ID);

    assertThat(high.orElseThrow().severity()).isEqualTo(Severity.HIGH);
    assertThat(medium.orElseThrow().severity()).isEqualTo(Severity.MEDIUM);
    assertThat(medium.get().why()).isEqualTo("eve cleared the Security log");
    assertThat(medium.get().techniques()).containsExactly("T1070.001");
  }

  @Test
  void aRecordGapOrAnotherEventIsNoClearing() {
    assertThat(Cases.judged(Cases.sign(Happening.SERVICE_STARTED, "BITS started"), ID)).isEmpty();
    assertThat(Cases.judged(Cases.job("x", Cases.NOTEPAD, "PC\\eve"), ID)).isEmpty();
  }
}
