package org.bitshound.playbook.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void whatDoesNotShowStandsAsItsCodePoint() {
    assertThat(Shown.of("a\u202egnp\n\u001b[2J")).isEqualTo("a‹U+202E›gnp‹U+000A›‹U+001B›[2J");
  }

  @Test
  void halfAPairStandsAsItsCodePoint() {
    assertThat(Shown.of("a\ud800b")).isEqualTo("a‹U+D800›b");
  }

  @Test
  void aLongValueIsCutAndSaysSo() {
    assertThat(Shown.of("a".repeat(200))).isEqualTo("a".repeat(200));
    assertThat(Shown.of("a".repeat(201))).isEqualTo("a".repeat(200) + "…");
    assertThat(Shown.inQuotes("\ud83d\ude00".repeat(201)))
        .isEqualTo("“" + "\ud83d\ude00".repeat(200) + "…”");
  }

  @Test
  void everyShownValueIsFreeOfWhatHidesOrReorders() {
    HostileValues.all()
        .forEach(
            value -> assertThat(Shown.of(value).codePoints().allMatch(Letters::shows)).isTrue());
  }
}
