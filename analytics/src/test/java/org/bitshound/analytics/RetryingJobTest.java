package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferAttempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryingJobTest {
  private static final String ID = "retrying-job";

  @ParameterizedTest(name = "{0} starts that ended with {1}")
  @CsvSource({
    "21, 0x80072ee7, true",
    "20, 0x80072ee7, false",
    "21, 0x0, false",
    "21, 0x00040008, false",
  })
  void aJobThatMerelyFailsWeighsLow(int starts, String code, boolean isFound) {
    var finding = Cases.judged(started(starts, code, "http://wsus/a"), ID);

    assertThat(finding.isPresent()).isEqualTo(isFound);
    finding.ifPresent(found -> assertThat(found.severity()).isEqualTo(Severity.LOW));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost/x, own-host",
    "http://127.0.0.1/x, own-host",
    "http://pc/x, own-host",
    "http://update.invalid/x, unroutable",
    "http://0.0.0.0/x, unroutable",
  })
  void aTargetThatCanNeverAnswerWeighsMedium(String url, String reason) {
    var finding = Cases.judged(started(1, "0x80072ee7", url), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.reasons()).containsExactly(reason);
  }

  @Test
  void aServerOnTheMachineItselfThatAnswersIsNot() {
    assertThat(Cases.judged(started(1, "0x0", "http://localhost/x"), ID)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"60, true", "600, false", "900, false"})
  void aDelayThatIsShortenedIsFound(String seconds, boolean isFound) {
    assertThat(
            Cases.judged(Cases.attempt(Cases.command("set-min-retry-delay", "", "", seconds)), ID)
                .isPresent())
        .isEqualTo(isFound);
  }

  private static Case.Draft started(int starts, String code, String url) {
    Case.Draft draft = Cases.job("x", Cases.SERVICE_HOST, "PC\\eve", url);
    var attempt = new TransferAttempt.Draft();
    attempt.result = Optional.of(new Code(code, Optional.empty(), Optional.empty()));
    Cases.changeFile(
        draft,
        file -> {
          for (int i = 0; i < starts; i++) {
            file.transfers.add(attempt.toTransferAttempt());
          }
        });
    return draft;
  }
}
