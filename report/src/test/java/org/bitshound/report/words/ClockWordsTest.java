package org.bitshound.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Clock;
import org.bitshound.casefile.EvidenceFile;
import org.bitshound.casefile.EvidenceKind;
import org.junit.jupiter.api.Test;

class ClockWordsTest {
  @Test
  void aFileThatWasPutRightIsNamedWithTheReason() {
    assertThat(ClockWords.of(List.of(file("a.json", "-04:00", Optional.of(Duration.ofHours(-4))))))
        .containsExactly(
            "times of a.json are corrected by +4 h, because they are of -04:00 (UtcTime in"
                + " Sysmon's records)");
  }

  @Test
  void filesAlikeShareALineAndAnUnknownZoneIsSaid() {
    assertThat(
            ClockWords.of(
                List.of(
                    file("a.csv", "unknown", Optional.empty()),
                    file("b.json", "+05:30", Optional.of(Duration.ofMinutes(330))),
                    file("c.csv", "unknown", Optional.empty()))))
        .containsExactly(
            "times of a.csv, c.csv are taken for UTC, their zone is not known (UtcTime in Sysmon's"
                + " records)",
            "times of b.json are corrected by -5 h 30 min, because they are of +05:30 (UtcTime in"
                + " Sysmon's records)");
  }

  @Test
  void ofTimesThatAreUtcNothingIsSaid() {
    assertThat(ClockWords.of(List.of(file("a.evtx", "UTC", Optional.of(Duration.ZERO))))).isEmpty();
  }

  @Test
  void aTimeThatWasPutRightSaysByHowMuch() {
    Clock ahead = file("a", "+02:00", Optional.of(Duration.ofHours(2))).clock().orElseThrow();
    Clock unknown = file("b", "unknown", Optional.empty()).clock().orElseThrow();
    Clock utc = file("c", "UTC", Optional.of(Duration.ZERO)).clock().orElseThrow();

    assertThat(ClockWords.ofOneTime(ahead)).hasValue("corrected by -2 h");
    assertThat(ClockWords.ofOneTime(unknown)).hasValue("taken for UTC, its zone is not known");
    assertThat(ClockWords.ofOneTime(utc)).isEmpty();
  }

  private static EvidenceFile file(String path, String zone, Optional<Duration> ahead) {
    var clock = new Clock.Draft();
    clock.zone = Optional.of(zone);
    clock.offset = ahead;
    clock.how = Optional.of("UtcTime in Sysmon's records");
    var file = new EvidenceFile.Draft();
    file.path = Optional.of(path);
    file.kind = Optional.of(EvidenceKind.EVENT_JSON);
    file.size = OptionalLong.of(1);
    file.clock = Optional.of(clock.toClock());
    return file.toEvidenceFile();
  }
}
