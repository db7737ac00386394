package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.Case;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsOutsideTest {
  private static final String ID = "credentials-outside";

  @ParameterizedTest(name = "{0} {1} to {2}")
  @CsvSource({
    "set-credentials, '', https://files.example/a, true",
    "set-custom-headers, Authorization, https://files.example/a, true",
    "set-custom-headers, X-Api-Key, https://files.example/a, true",
    "set-custom-headers, Accept-Language, https://files.example/a, false",
    "set-credentials, '', http://wsus/a, false",
  })
  void secretsThatGoOutAreFound(String verb, String value, String url, boolean isFound) {
    Case.Draft draft =
        Cases.attempt(
            Cases.command("add-file", url, "C:\\a", ""), Cases.command(verb, "", "", value));

    assertThat(Cases.judged(draft, ID).isPresent()).isEqualTo(isFound);
  }

  @Test
  void credentialsInAnAddressAreFoundAndNotShown() {
    var finding =
        Cases.judged(
                Cases.job(
                    "x", Cases.NOTEPAD, "PC\\eve", "https://\u2039redacted\u203a@a.example/a"),
                ID)
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.why()).isEqualTo("credentials stand in an address at https://a.example");
    assertThat(Cases.judged(Cases.job("x", Cases.NOTEPAD, "PC\\eve", "https://a.example/@b"), ID))
        .isEmpty();
  }
}
