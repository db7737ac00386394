package org.bitshound.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @Test
  void aTextThatIsTooLongIsCutAndItsLengthSaid() {
    assertThat(Wording.atMost(4, "abcd")).isEqualTo("abcd");
    assertThat(Wording.atMost(3, "abcdef")).isEqualTo("abc\u2026 (6 characters in all)");
    assertThat(Wording.atMost(1, "\ud83d\ude00b")).isEqualTo("\u2026 (3 characters in all)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {"0=0", "999=999", "1000=1,000", "1482752=1,482,752", "-1000=-1,000", "-100=-100"})
  void digitsStandInGroupsOfThree(long value, String shown) {
    assertThat(Wording.number(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-06-13T06:17:18.04Z, 2021-06-13T06:17:28Z,  2021-06-13 06:17:18 to 06:17:28",
    "2021-06-13T06:17:18.04Z, 2021-06-13T06:17:18.9Z, 2021-06-13 06:17:18",
    "2021-06-13T23:59:59Z,    2021-06-14T00:00:01Z, 2021-06-13 23:59:59 to 2021-06-14 00:00:01",
    "1601-01-01T00:00:01Z,    1601-01-01T00:00:01Z, 1601-01-01 00:00:01",
    "1601-01-01T00:00:00Z,    1601-01-01T00:00:00Z, at an unknown time"
  })
  void aSpanNamesItsDayOnce(Instant first, Instant last, String shown) {
    assertThat(Wording.span(first, last)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0.0 s",
    "PT9.96S, 9.9 s",
    "PT59S, 59 s",
    "PT10M, 10 min",
    "PT3H20M, 3 h 20 min",
    "P5D, 5 days"
  })
  void aDurationIsAsExactAsItIsUseful(Duration time, String shown) {
    assertThat(Wording.duration(time)).isEqualTo(shown);
  }

  @Test
  void aCodeIsSaidInWordsFirst() {
    var known =
        new Code("0x80190194", Optional.of("BG_E_HTTP_ERROR_404"), Optional.of("not there"));
    var unknown = new Code("0x8019ffff", Optional.empty(), Optional.empty());

    assertThat(Wording.code(known)).isEqualTo("not there (0x80190194, BG_E_HTTP_ERROR_404)");
    assertThat(Wording.code(unknown)).isEqualTo("0x8019ffff");
  }

  @Test
  void ofTwoSizesOnlyThoseThatDifferAreBothSaid() {
    assertThat(Wording.bytes(OptionalLong.of(5), OptionalLong.of(5))).contains("5 bytes");
    assertThat(Wording.bytes(OptionalLong.of(1), OptionalLong.of(5))).contains("1 of 5 bytes");
    assertThat(Wording.bytes(OptionalLong.of(1), OptionalLong.empty())).contains("1 byte");
    assertThat(Wording.bytes(OptionalLong.empty(), OptionalLong.empty())).isEmpty();
  }

  @Test
  void aLongTitleLosesItsMiddleAndSaysSo() {
    String title = "a".repeat(40) + "b".repeat(40);

    assertThat(Wording.title(title)).isEqualTo("“" + "a".repeat(20) + "…" + "b".repeat(39) + "”");
    assertThat(Wording.title("x".repeat(60))).doesNotContain("…");
  }

  @Test
  void aTitleIsNeverCutInsideACharacter() {
    String shown = Wording.title("😀".repeat(40) + "x");

    assertThat(shown.codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff)).isEmpty();
    assertThat(Wording.title("x" + "😀".repeat(40)).codePoints())
        .noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  @Test
  void namesBeyondTheThirdAreCountedWhereThatSavesAnything() {
    assertThat(Wording.some(List.of("a", "b", "c", "d"))).isEqualTo("a, b, c, d");
    assertThat(Wording.some(List.of("a", "b", "c", "d", "e"))).isEqualTo("a, b, c and 2 more");
  }
}
