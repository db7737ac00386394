package org.bitshound.translation.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "as Windows renders it, 2020-07-03T08:55:46.3523393Z, 2020-07-03T08:55:46.3523393Z",
    "as Sysmon writes it, 2019-05-13 18:03:19.681, 2019-05-13T18:03:19.681Z",
    "with an offset, 2020-07-03 08:55:46.352339+00:00, 2020-07-03T08:55:46.352339Z",
    "of another zone, 2020-07-03T10:55:46+02:00, 2020-07-03T08:55:46Z",
    "whole seconds, 2020-07-03 08:55:46, 2020-07-03T08:55:46Z",
    "nine digits, 2020-07-03T08:55:46.352339300Z, 2020-07-03T08:55:46.3523393Z",
    "more digits than a nanosecond has, 2020-07-03T08:55:46.35233930099Z, 2020-07-03T08:55:46.3523393Z"
  })
  void timeIsReadInEverySpelling(String why, String text, Instant time) {
    assertThat(Times.parse(text)).as(why).contains(time);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "FILETIME 0, 1601-01-01T00:00:00.0000000Z",
    "FILETIME 0 by other tools, 0001-01-01T00:00:00Z",
    "no such day, 2020-02-30T00:00:00Z",
    "no such hour, 2020-02-03T24:00:00Z",
    "no such zone, 2020-02-03T14:00:00 noon",
    "a date alone, 2020-07-03",
    "a dash, -",
    "nothing, ''",
    "a year of five digits, 30828-09-14T02:48:05Z",
    "digits of another script, ٢020-07-03T08:55:46Z"
  })
  void whatIsNoTimeIsAbsent(String why, String text) {
    assertThat(Times.parse(text)).as(why).isEmpty();
  }
}
