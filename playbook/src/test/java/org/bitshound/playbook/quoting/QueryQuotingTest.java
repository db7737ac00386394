package org.bitshound.playbook.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryQuotingTest {
  private final QueryQuoting query = new QueryQuoting();

  @Test
  void aGuidIsALiteral() {
    assertThat(query.quote("{8db358e5-1d3b-4d7f-bf20-c4ce7439f337}"))
        .contains("'{8db358e5-1d3b-4d7f-bf20-c4ce7439f337}'");
  }

  @Test
  void aLiteralHoldsNoQuoteNoMarkupAndNothingThatCmdReads() {
    HostileValues.all()
        .flatMap(value -> query.quote(value).stream())
        .forEach(literal ->
            assertThat(literal.substring(1, literal.length() - 1))
                .doesNotContainPattern("['\"<>&%!^|*\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a' or 'a'='a", "a\"b", "</Select>", "a&b", "%x%", "a\nb", ""})
  void whatALiteralCannotHoldIsRefused(String value) {
    assertThat(query.quote(value)).isEmpty();
  }
}
