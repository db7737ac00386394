package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;

class BitsadminTransferTest {
  private static final String ID = "bitsadmin-transfer";

  @Test
  void aTransferWithBitsadminIsFoundWhereverItLeads() {
    var finding =
        Cases.judged(Cases.attempt(Cases.command("transfer", "http://wsus/a", "C:\\a", "")), ID)
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.why()).startsWith("a download: ");
  }

  @Test
  void anUploadIsCalledOne() {
    var finding =
        Cases.judged(
            Cases.attempt(Cases.command("transfer", "C:\\a", "http://a.example/a", "upload")), ID);

    assertThat(finding.orElseThrow().why()).startsWith("an upload: ");
  }

  @Test
  void theSameWithACmdletIsNot() {
    var cmdlet = Cases.command("transfer", "http://wsus/a", "C:\\a", "");
    cmdlet.tool = Optional.of("powershell");

    assertThat(Cases.judged(Cases.attempt(cmdlet), ID)).isEmpty();
  }

  @Test
  void makingAJobStepByStepIsAnotherMatter() {
    assertThat(Cases.judged(Cases.attempt(Cases.command("create")), ID)).isEmpty();
  }
}
