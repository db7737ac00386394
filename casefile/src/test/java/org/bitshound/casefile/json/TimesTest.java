package org.bitshound.casefile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-03T08:41:23Z",
        "2026-02-03T08:41:23.08Z",
        "2019-05-11T17:02:31.1234567Z",
        "1601-01-01T00:00:00.123456789Z",
        "1969-12-31T23:59:59.5Z",
        "2024-02-29T23:59:59Z",
        "2026-02-03T24:00:00Z",
        "2026-02-03T08:41:23+02:00",
        "+12026-02-03T08:41:23Z",
      })
  void aTimeIsReadAsTheGeneralParserReadsIt(String written) {
    assertThat(Times.parse(written)).isEqualTo(Instant.parse(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-02-30T08:41:23Z",
        "2026-13-03T08:41:23Z",
        "2026-02-03T08:41:23",
        "x",
        "2026-02-03T08:41:61Z",
        "2026-02-03T08:41:23.1234567891Z",
        "2026-02-03T08:41:23.xZ"
      })
  void whatIsNoTimeIsRefused(String written) {
    assertThatThrownBy(() -> Times.parse(written)).isInstanceOf(DateTimeException.class);
  }
}
