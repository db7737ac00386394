package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.JobType;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadJobTest {
  private static final String ID = "upload-job";

  @ParameterizedTest
  @CsvSource({
    "https://files.example/up, HIGH, T1197 T1048.002, outside",
    "http://198.51.100.7/up, HIGH, T1197 T1048.003, outside",
    "http://wsus/up, MEDIUM, T1197 T1048.003, inside",
    "\\\\fs01\\s\\up, MEDIUM, T1197 T1048.003, inside",
  })
  void whatLeavesWeighsByWhereItGoes(
      String url, Severity severity, String techniques, String reason) {
    Case.Draft job = Cases.job("x", Cases.NOTEPAD, "PC\\eve", url);
    Cases.changeJob(job, each -> each.type = Optional.of(JobType.UPLOAD));
    var ofJob = Cases.judged(job, ID).orElseThrow();
    var ofCommand =
        Cases.judged(Cases.attempt(Cases.command("transfer", "C:\\a.zip", url, "upload")), ID)
            .orElseThrow();

    assertThat(ofJob.severity()).isEqualTo(severity).isEqualTo(ofCommand.severity());
    assertThat(String.join(" ", ofJob.techniques())).isEqualTo(techniques);
    assertThat(ofCommand.reasons()).containsExactly(reason);
    assertThat(ofCommand.why()).startsWith("C:\\a.zip is sent to ");
  }

  @Test
  void aDownloadIsNoneNorIsAnOrdinaryJobOfUnknownType() {
    Case.Draft download = Cases.job("x", Cases.NOTEPAD, "PC\\eve", "https://files.example/up");
    assertThat(Cases.judged(download, ID)).isEmpty();
    Cases.changeJob(download, job -> job.type = Optional.of(JobType.DOWNLOAD));
    assertThat(Cases.judged(download, ID)).isEmpty();
  }

  @Test
  void theClientsMessagesToItsManagementPointAreExplained() {
    Case.Draft message =
        Cases.job(
            "CCM Message Upload {5b1d}",
            "C:\\Windows\\CCM\\CcmExec.exe",
            "NT AUTHORITY\\SYSTEM",
            "http://mp01/CCM_Incoming/{5b1d}");
    Cases.changeJob(message, job -> job.type = Optional.of(JobType.UPLOAD));

    assertThat(Cases.judge().judge(message).verdict()).isEqualTo(Verdict.EXPECTED);
  }
}
