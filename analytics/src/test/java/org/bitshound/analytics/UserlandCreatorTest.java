package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserlandCreatorTest {
  private static final String ID = "userland-creator";

  @Test
  void aProgramThatMadeAJobIsFoundLowWithItsRecord() {
    Case one = Cases.judge().judge(Cases.job("x.png", Cases.NOTEPAD, "PC\\eve"));

    var finding = Cases.finding(one, ID).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.LOW);
    assertThat(finding.why()).isEqualTo(Cases.NOTEPAD + " (process 7284) made the job");
    assertThat(finding.techniques()).containsExactly("T1197");
    assertThat(finding.evidence()).containsExactly("e1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Windows\\SysWOW64\\svchost.exe",
        "C:\\Users\\Public\\svchost.exe",
        "C:\\Users\\Public\\Windows\\System32\\svchost.exe",
        "C:\\Windows\\System32\\svchosts.exe",
        "\\Device\\HarddiskVolume3\\x\\Windows\\System32\\svchost.exe",
        "\\\\host\\c$\\Windows\\System32\\svchost.exe",
      })
  void aProgramThatOnlyLooksLikeTheServiceHostIsFound(String image) {
    assertThat(Cases.finding(Cases.judge().judge(Cases.job("x", image, "PC\\eve")), ID))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Windows\\System32\\svchost.exe",
        "d:\\WINDOWS\\system32\\SVCHOST.EXE",
        "\\\\?\\C:\\Windows\\System32\\svchost.exe",
        "\\Device\\HarddiskVolume3\\Windows\\System32\\svchost.exe",
        "svchost.exe",
      })
  void theServiceHostIsNotFound(String image) {
    assertThat(Cases.finding(Cases.judge().judge(Cases.job("x", image, "PC\\eve")), ID)).isEmpty();
  }

  @Test
  void nothingIsSaidOfAJobWhoseMakerIsNotKnownNorOfAnAttempt() {
    Case.Draft unknown = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    unknown.creator = Optional.empty();
    Case.Draft attempt = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    attempt.kind = Optional.of(Kind.ATTEMPT);
    attempt.job = Optional.empty();

    assertThat(Cases.finding(Cases.judge().judge(unknown), ID)).isEmpty();
    assertThat(Cases.finding(Cases.judge().judge(attempt), ID)).isEmpty();
  }
}
