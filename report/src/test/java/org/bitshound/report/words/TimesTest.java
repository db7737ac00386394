package org.bitshound.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final Instant WINTER = Instant.parse("2026-02-03T23:30:00.0400000Z");
  private static final Instant SUMMER = Instant.parse("2026-07-03T23:30:00Z");

  @Test
  void timesOfUtcStandBare() {
    assertThat(Times.of(ZoneOffset.UTC).time(WINTER)).isEqualTo("2026-02-03 23:30:00");
    assertThat(Times.UTC.exact(WINTER)).isEqualTo("2026-02-03 23:30:00.04");
    assertThat(Times.UTC.zoneName()).isEqualTo("UTC");
  }

  @Test
  void timesOfAnotherZoneCarryTheOffsetThatHeldThen() {
    Times berlin = Times.of(ZoneId.of("Europe/Berlin"));

    assertThat(berlin.time(WINTER)).isEqualTo("2026-02-04 00:30:00 +01:00");
    assertThat(berlin.time(SUMMER)).isEqualTo("2026-07-04 01:30:00 +02:00");
    assertThat(berlin.span(WINTER, WINTER.plusSeconds(5)))
        .isEqualTo("2026-02-04 00:30:00 +01:00 to 00:30:05 +01:00");
  }

  @Test
  void theOffsetsOfASpanBeginWithTheFirstAndNameEachChange() {
    assertThat(Times.of(ZoneId.of("Europe/Berlin")).offsets(WINTER, SUMMER))
        .containsExactly(
            Map.entry(WINTER, ZoneOffset.ofHours(1)),
            Map.entry(Instant.parse("2026-03-29T01:00:00Z"), ZoneOffset.ofHours(2)));
  }

  @Test
  void aTimeThatNoCalendarReachesCostsNoMinute() {
    Times berlin = Times.of(ZoneId.of("Europe/Berlin"));

    assertThat(berlin.offsets(WINTER, Instant.parse("+60056-05-28T05:36:10Z"))).hasSize(200);
  }
}
