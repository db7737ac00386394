package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;

class ProxyChangedTest {
  private static final String ID = "proxy-changed";

  @Test
  void aServiceAccountsProxyIsFoundHigh() {
    var finding =
        Cases.judged(
                Cases.attempt(
                    Cases.command(
                        "set-machine-proxy", "", "", "localsystem AUTOSCRIPT http://x/p")),
                ID)
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.techniques()).containsExactly("T1112");
  }

  @Test
  void takingItBackIsNotNorIsAJobsOwnProxy() {
    assertThat(
            Cases.judged(
                Cases.attempt(Cases.command("set-machine-proxy", "", "", "localsystem RESET")), ID))
        .isEmpty();
    assertThat(Cases.judged(Cases.attempt(Cases.command("set-proxy", "", "", "AUTODETECT")), ID))
        .isEmpty();
  }
}
