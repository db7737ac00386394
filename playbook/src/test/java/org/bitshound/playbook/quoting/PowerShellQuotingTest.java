package org.bitshound.playbook.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerShellQuotingTest {
  private final PowerShellQuoting powerShell = new PowerShellQuoting();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "it's, 'it''s'",
        "a\u2018b, 'a\u2018\u2018b'",
        "a\u2019b, 'a\u2019\u2019b'",
        "a\u201ab, 'a\u201a\u201ab'",
        "a\u201bb, 'a\u201b\u201bb'",
        "'\u2019, '''\u2019\u2019'",
        "$env:TEMP`n%x%!y!, '$env:TEMP`n%x%!y!'",
        "\u201cdouble\u201d, '\u201cdouble\u201d'"
      })
  void eachOfTheFiveSingleQuotesIsDoubledAndNothingElse(String value, String quoted) {
    assertThat(powerShell.quote(value)).contains(quoted);
  }

  @Test
  void everyQuotedValueIsOneStringThatHoldsTheValue() {
    HostileValues.all()
        .forEach(value ->
            powerShell
                .quote(value)
                .ifPresent(
                    quoted -> assertThat(verbatim(quoted + "; next")).as(quoted).isEqualTo(value)));
  }

  /// A title can be anything that shows, quotes and signs included: only what hides or breaks a
  /// line is left out.
  @Test
  void everyValueThatShowsIsQuoted() {
    HostileValues.all()
        .filter(value -> !value.isEmpty())
        .filter(value -> value.codePoints().allMatch(Letters::shows))
        .forEach(value -> assertThat(powerShell.quote(value)).as(value).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\rb",
        "a\u0000b",
        "a\u001bb",
        "a\u202eb",
        "a\u200bb",
        "a\u2028b",
        "a\ufeffb",
        "a\ue000",
        ""
      })
  void whatHidesOrBreaksTheLineIsRefused(String value) {
    assertThat(powerShell.quote(value)).isEmpty();
  }

  @Test
  void halfAPairIsRefused() {
    assertThat(powerShell.quote("a\ud83d")).isEmpty();
    assertThat(powerShell.quote("a\ud83d\ude00")).contains("'a\ud83d\ude00'");
  }

  /// Reads `verbatim-string-literal` by the grammar: an opening single quote, characters other than
  /// single quotes or pairs of them, the first single quote that no other follows ends it.
  private static String verbatim(String source) {
    assertThat(isSingleQuote(source.charAt(0))).isTrue();
    var value = new StringBuilder();
    int at = 1;
    while (!isSingleQuote(source.charAt(at)) || isSingleQuote(source.charAt(at + 1))) {
      at += isSingleQuote(source.charAt(at)) ? 1 : 0;
      value.append(source.charAt(at++));
    }
    assertThat(source.substring(at + 1)).isEqualTo("; next");
    return value.toString();
  }

  private static boolean isSingleQuote(char c) {
    return switch (c) {
      case 0x27, 0x2018, 0x2019, 0x201a, 0x201b -> true;
      default -> false;
    };
  }
}
