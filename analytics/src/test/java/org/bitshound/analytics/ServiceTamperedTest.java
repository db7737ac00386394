package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TimelineRow;
import org.junit.jupiter.api.Test;

class ServiceTamperedTest {
  private static final String ID = "service-tampered";

  @Test
  void aChangeThatMakesASignIsFoundHigh() {
    var finding =
        Cases.judged(
                Cases.sign(
                    Happening.START_TYPE_CHANGED, "PC\\eve set BITS from demand to disabled"),
                ID)
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.why()).contains("PC\\eve");
  }

  @Test
  void theServicesOwnWayBesideAJobIsNotNorIsItsStart() {
    Case.Draft job = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    job.timeline.add(
        new TimelineRow(
            Instant.EPOCH,
            Happening.START_TYPE_CHANGED.word(),
            "demand to auto by the system",
            List.of("e1")));

    assertThat(Cases.judged(job, ID)).isEmpty();
    assertThat(Cases.judged(Cases.sign(Happening.SERVICE_STARTED, "BITS started"), ID)).isEmpty();
  }
}
