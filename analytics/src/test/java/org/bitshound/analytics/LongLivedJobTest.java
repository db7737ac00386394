package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongLivedJobTest {
  private static final String ID = "long-lived-job";

  @ParameterizedTest(name = "{0} days")
  @CsvSource({"2, false", "3, false", "4, true"})
  void ageAloneWeighsLow(int days, boolean isFound) {
    var finding = Cases.judged(aged(days, "http://wsus/a"), ID);

    assertThat(finding.isPresent()).isEqualTo(isFound);
    finding.ifPresent(found -> assertThat(found.severity()).isEqualTo(Severity.LOW));
  }

  @Test
  void aJobOfItsOwnHostThatGrowsOldWeighsMore() {
    var finding = Cases.judged(aged(4, "http://localhost/x"), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
  }

  @Test
  void aJobThatEndedInTimeIsNotOldBecauseItWasSeenLater() {
    Case.Draft draft = aged(40, "http://wsus/a");
    Cases.changeJob(
        draft,
        job -> {
          job.created = Optional.of(Instant.EPOCH);
          job.completed = Optional.of(Instant.EPOCH.plusSeconds(60));
        });

    assertThat(Cases.judged(draft, ID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "set-max-download-time, 7776001, true",
    "set-max-download-time, 7776000, false",
    "set-no-progress-timeout, 1209601, true",
    "set-no-progress-timeout, 600, false",
    "set-no-progress-timeout, many, false",
  })
  void aTimeoutThatIsRaisedIsFound(String verb, String value, boolean isFound) {
    var finding = Cases.judged(Cases.attempt(Cases.command(verb, "", "", value)), ID);

    assertThat(finding.isPresent()).isEqualTo(isFound);
  }

  private static Case.Draft aged(int days, String url) {
    Case.Draft draft = Cases.job("x", Cases.SERVICE_HOST, "PC\\eve", url);
    draft.last = Optional.of(Instant.EPOCH.plus(Duration.ofDays(days)));
    Cases.changeJob(draft, job -> job.created = Optional.of(Instant.EPOCH));
    return draft;
  }
}
