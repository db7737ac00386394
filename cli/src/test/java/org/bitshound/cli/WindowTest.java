package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "a date alone is its first moment in UTC, 2024-05-01, 2024-05-01T00:00:00Z",
    "a time without offset is UTC, 2024-05-01T17:30, 2024-05-01T17:30:00Z",
    "a space stands for the T, 2024-05-01 17:30:05, 2024-05-01T17:30:05Z",
    "100 ns are kept, 2024-05-01T17:30:05.1234567Z, 2024-05-01T17:30:05.1234567Z",
    "an offset is applied, 2024-05-01T17:30:05+02:00, 2024-05-01T15:30:05Z",
    "an offset needs no seconds, 2024-05-01T00:30-05:30, 2024-05-01T06:00:00Z",
    "small letters are read, 2024-05-01t17:30z, 2024-05-01T17:30:00Z",
  })
  void aTimeIsReadAs(String why, String text, Instant expected) {
    assertThat(Window.instant(text)).as(why).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2024", "2024-02-30", "01.05.2024", "17:30", "2024-05-01+02:00"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> Window.instant(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void aWindowWhoseEndsMeetIsEmpty() {
    var noon = Optional.of(Instant.parse("2024-05-01T12:00:00Z"));

    assertThat(new Window(noon, noon).isEmpty()).isTrue();
    assertThat(new Window(noon, Optional.empty()).isEmpty()).isFalse();
    assertThat(new Window(noon, noon.map(t -> t.plusNanos(100))).isEmpty()).isFalse();
  }
}
