package org.bitshound.translation.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "decimal, 7680, 7680",
    "hexadecimal, 0x1e00, 7680",
    "hexadecimal in capitals, 0X1E00, 7680",
    "padded, 0x0000000000001e00, 7680",
    "with blanks around, ' 7680 ', 7680",
    "larger than a signed long, 9223372036854775808, -9223372036854775808",
    "the largest, 18446744073709551615, -1",
    "the largest in hexadecimal, 0xffffffffffffffff, -1",
    "negative by an exporter's sign, -2147012889, -2147012889"
  })
  void numberIsReadInEverySpelling(String why, String text, long bits) {
    assertThat(Numbers.parse(text)).as(why).isEqualTo(OptionalLong.of(bits));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing, ''",
    "a dash, -",
    "a prefix alone, 0x",
    "one more than the largest, 18446744073709551616",
    "a digit more, 0x10000000000000000",
    "a fraction, 1.5",
    "other digits, ٣",
    "a word, many",
    "beyond a signed long with a sign, -9223372036854775809"
  })
  void whatIsNoNumberIsAbsent(String why, String text) {
    assertThat(Numbers.parse(text)).as(why).isEmpty();
  }
}
