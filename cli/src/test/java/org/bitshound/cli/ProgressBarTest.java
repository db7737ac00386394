package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bitshound.hunt.HuntProgress;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {
  private static final long A_MINUTE = 60_000;

  /// What is painted, and a sign that something was.
  private static final class Painted extends ByteArrayOutputStream {
    private final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public void flush() {
      begun.countDown();
    }

    String text() {
      return toString(StandardCharsets.UTF_8);
    }
  }

  private final Painted painted = new Painted();

  private Console console(boolean watched) {
    return new Console(
        OutputStream.nullOutputStream(),
        painted,
        new Console.Terminal(false, watched, 80, StandardCharsets.UTF_8, true, true));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing known yet | 0 | 0 | 0 | 80 | [..............................] looking for"
            + " evidence",
        "nothing read yet | 0 | 1000000 | 1 | 80 | [..............................]   0 %, 0 MB/s",
        "half way | 1000000000 | 2000000000 | 2 | 80 |"
            + " [###############...............]  50 %, 500 MB/s, 2 s left",
        "hours to go | 1000000 | 36000000000 | 1 | 80 |"
            + " [..............................]   0 %, 1 MB/s, 600 min left",
        "all is read | 2000000 | 2000000 | 1 | 80 |"
            + " [##############################] 100 %, 2 MB/s, concluding",
        "more than all | 3000000 | 2000000 | 1 | 80 |"
            + " [##############################] 100 %, 3 MB/s, concluding",
        "no time at all | 0 | 5 | 0 | 80 | [..............................]   0 %, 0 MB/s",
        "a narrow terminal | 1000000000 | 2000000000 | 2 | 44 |"
            + " [#######........]  50 %, 500 MB/s, 2 s left",
        "no room for a bar | 1000000000 | 2000000000 | 2 | 30 | ' 50 %, 500 MB/s, 2 s left'"
      })
  void aLineTellsPartRateAndTimeLeft(
      String why, long read, long all, double seconds, int columns, String line) {
    String shown = ProgressBar.line(read, all, seconds, columns);

    assertThat(shown).as(why).isEqualTo(line);
    assertThat(shown.length()).isLessThan(columns);
  }

  @Test
  void whereNobodyWatchesNothingIsWritten() throws InterruptedException {
    try (var _ = ProgressBar.show(new HuntProgress(), console(false), 0)) {
      assertThat(painted.begun.await(50, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(painted.text()).isEmpty();
  }

  @Test
  void aShortHuntShowsNothingAndIsNotDelayed() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> ProgressBar.show(new HuntProgress(), console(true), A_MINUTE).close());

    assertThat(painted.text()).isEmpty();
  }

  @Test
  void theBarIsGoneWhenTheWorkIsDone() throws InterruptedException {
    try (var _ = ProgressBar.show(new HuntProgress(), console(true), 0)) {
      assertThat(painted.begun.await(20, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(painted.text()).contains("looking for evidence").endsWith("\r\u001b[K");
  }
}
