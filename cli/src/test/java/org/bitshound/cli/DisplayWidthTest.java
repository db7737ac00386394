package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "plain letters,              job,       3",
    "nothing,                    '',        0",
    "letters with marks,         Jürgen,    6",
    "ideographs,                 更新,      4",
    "Hangul,                     한,        2",
    "kana of full width,         ア,        2",
    "kana of half width,         ｱ,         1",
    "full-width letters,         ＡＢ,      4",
    "an emoji,                   😀,        2",
    "an emoji of the old plane,  ⌚,        2",
    "an ideograph beyond the BMP, 𠀀,       2",
    "Cyrillic,                   Загрузка,  8",
    "an arrow,                   →,         1",
    "the sign of an escape,      ‹U+001B›,  8"
  })
  void aTextTakesTheColumnsOfItsCharacters(String why, String text, int columns) {
    assertThat(DisplayWidth.of(text)).as(why).isEqualTo(columns);
  }

  @ParameterizedTest(name = "U+{0}")
  @CsvSource({"0301, 0", "20E3, 0", "FE0F, 0", "0041, 1", "1100, 2", "3000, 2", "D7A4, 1"})
  void combiningMarksTakeNoColumn(String codePoint, int columns) {
    assertThat(DisplayWidth.of(Integer.parseInt(codePoint, 16))).isEqualTo(columns);
  }
}
