package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeakenedTransportTest {
  private static final String ID = "weakened-transport";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "set-security-flags, 30, certificate-checks-off",
    "set-security-flags, 0x1E, certificate-checks-off",
    "set-security-flags, 2048, https-to-http",
    "set-security-flags, 0x802, certificate-checks-off https-to-http",
    "other, /MAKECUSTOMHEADERSWRITEONLY, headers-write-only",
  })
  void whatMakesTheWayLessSafeIsFound(String verb, String value, String reasons) {
    var finding = Cases.judged(Cases.attempt(Cases.command(verb, "", "", value)), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(String.join(" ", finding.reasons())).isEqualTo(reasons);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "set-security-flags, 1",
    "set-security-flags, 0x200",
    "set-security-flags, none",
    "set-custom-headers, Accept",
    "set-priority, 30",
  })
  void whatChecksMoreOrSomethingElseIsNot(String verb, String value) {
    assertThat(Cases.judged(Cases.attempt(Cases.command(verb, "", "", value)), ID)).isEmpty();
  }
}
