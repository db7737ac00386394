package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Severity;
import org.bitshound.remote.RemoteName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final Policy STRICT =
      Policy.of(
          new Stanzas(
              "0",
              List.of(
                  Map.of(
                      "approve",
                      List.of("https://*.corp.example/**", "\\\\fs01\\**", "http://wsus:8530/**")),
                  Map.of("deny", List.of("https://old.corp.example/**")),
                  Map.of("userland-creator", List.of("medium")))));

  @ParameterizedTest
  @CsvSource({
    "https://dp.corp.example/a, APPROVED",
    "HTTPS://DP.Corp.Example./a?x=1, APPROVED",
    "https://u:p@dp.corp.example/a, APPROVED",
    "https://old.corp.example/a, DENIED",
    "http://dp.corp.example/a, UNLISTED",
    "https://dp.corp.example:8443/a, UNLISTED",
    "https://evil.example/dp.corp.example/a, UNLISTED",
    "https://dp.corp.example@evil.example/a, UNLISTED",
    "https://dp.corp.example/x/../a, UNLISTED",
    "https://dp.corp.example/x/%2E%2e/a, UNLISTED",
    "http://wsus:8530/x, APPROVED",
    "\\\\FS01\\share\\f, APPROVED",
    "file://fs01/share/f, APPROVED",
    "\\\\fs01@8080\\share\\f, UNLISTED",
    "C:\\x, UNLISTED",
  })
  void aDestinationIsComparedAsItIsContacted(String url, ApprovalStatus status) {
    assertThat(STRICT.approvalOf(RemoteName.of(url)).status()).isEqualTo(status);
  }

  @Test
  void anApprovalNamesItsEntryAndHowManyWereLookedAt() {
    var approval = STRICT.approvalOf(RemoteName.of("https://dp.corp.example/a"));

    assertThat(approval.entry()).contains("https://*.corp.example/**");
    assertThat(approval.of()).isEqualTo(4);
  }

  @Test
  void aSeverityOfThePolicyReplacesTheAnalyticsOwn() {
    assertThat(STRICT.severityOf("userland-creator", Severity.LOW)).isEqualTo(Severity.MEDIUM);
    assertThat(STRICT.severityOf("unapproved-url", Severity.HIGH)).isEqualTo(Severity.HIGH);
  }

  @Test
  void theBuiltInPolicyDecidesNothingAndSaysWhichItIs() {
    var policy = Policy.builtIn();

    assertThat(policy.approvalOf(RemoteName.of("https://g.live.com/a")).status())
        .isEqualTo(ApprovalStatus.UNLISTED);
    assertThat(policy.severityOf("unapproved-url", Severity.LOW)).isEqualTo(Severity.LOW);
    assertThat(policy.sha256()).matches("[0-9a-f]{64}").isEqualTo(Policy.builtIn().sha256());
  }
}
