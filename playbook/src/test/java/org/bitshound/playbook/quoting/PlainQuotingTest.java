package org.bitshound.playbook.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainQuotingTest {
  private final PlainQuoting plain = new PlainQuoting();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static.cdn-sync.example",
        "http://203.0.113.47:8080/st/tool.png?a=b&c=%20",
        "[2001:db8::1]",
        "\\\\198.51.100.7\\share\\a.bin"
      })
  void namesAddressesAndUrlsStandAsTheyAre(String value) {
    assertThat(plain.quote(value)).contains(value);
  }

  @Test
  void aWordEndsNoLineNoFieldAndNoQuotes() {
    HostileValues.all()
        .flatMap(value -> plain.quote(value).stream())
        .forEach(word ->
            assertThat(word)
                .doesNotContainPattern("[\\s'\"`\u2018-\u201f;|<>^$(){}\\p{Cntrl}\\p{Cf}]")
                .doesNotContainPattern("\\A[=+@\\-/%!*]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "a\nb", "=1+1", "-x", "@x", "a\"b", "a;b", "$(x)", "\u0435xample.com", ""})
  void whatIsMoreThanOneWordIsRefused(String value) {
    assertThat(plain.quote(value)).isEmpty();
  }
}
