package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunycodeTest {
  @ParameterizedTest
  @CsvSource({
    "bücher, xn--bcher-kva",
    "тест, xn--e1aybc",
    "例え, xn--r8jz45g",
    "ü, xn--tda",
    "a-ü, xn--a--yka",
    "3年b組金八先生, xn--3b-ww4c5e180e575a65lsy2b",
  })
  void aLabelIsSpelledBothWays(String letters, String ascii) {
    assertThat(Punycode.toAscii(letters)).contains(ascii);
    assertThat(Punycode.toUnicode(ascii)).contains(letters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xn--",
        "xn--abc-",
        "xn---",
        "xn--\u00fc",
        "xn--99999999",
        "xn--zzzzzzzzzzzz",
        "xn--a b"
      })
  void whatSpellsNothingIsAbsent(String label) {
    assertThat(Punycode.toUnicode(label)).isEmpty();
  }

  @Test
  void everyShortLabelComesBack() {
    var random = new SplittableRandom(20261127);
    for (int run = 0; run < 2_000; run++) {
      var label = new StringBuilder("ü");
      for (int i = random.nextInt(8); i > 0; i--) {
        label.appendCodePoint(letter(random));
      }
      String letters = label.toString();

      assertThat(Punycode.toAscii(letters).flatMap(Punycode::toUnicode)).contains(letters);
    }
  }

  private static int letter(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> 'a' + random.nextInt(26);
      case 1 -> 0x400 + random.nextInt(0x100);
      case 2 -> 0x4e00 + random.nextInt(0x5000);
      default -> 0x1f300 + random.nextInt(0x200);
    };
  }
}
