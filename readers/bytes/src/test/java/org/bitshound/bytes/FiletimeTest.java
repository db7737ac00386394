package org.bitshound.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiletimeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1601-01-01T00:00:00Z",
    "1, 1601-01-01T00:00:00.0000001Z",
    "116444736000000000, 1970-01-01T00:00:00Z",
    "132680386380443734, 2021-06-13T06:17:18.0443734Z",
    "9223372036854775807, +30828-09-14T02:48:05.4775807Z"
  })
  void isStepsOfAHundredNanosecondsSince1601(long filetime, String instant) {
    assertThat(Filetime.toInstant(filetime)).isEqualTo(Instant.parse(instant));
    assertThat(Filetime.of(Instant.parse(instant))).isEqualTo(filetime);
    assertThat(Filetime.parse(instant)).isEqualTo(filetime);
  }

  @Test
  void isUnsigned() {
    assertThat(Filetime.toInstant(-1)).isEqualTo(Instant.parse("+60056-05-28T05:36:10.9551615Z"));
  }

  @Test
  void isCutToItsPrecision() {
    assertThat(Filetime.of(Instant.parse("1601-01-01T00:00:00.000000199Z"))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2021-06-13", "2021-06-13T06:17:18", "x", "2021-13-01T00:00:00Z"})
  void textThatIsNoTimeIsMinusOne(String text) {
    assertThat(Filetime.parse(text)).isEqualTo(-1);
  }
}
