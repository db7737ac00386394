package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.ApprovalStatus;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.TransferFile;
import org.bitshound.casefile.Verdict;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final String FETCHER = "C:\\Tools\\fetch.exe";
  private static final String EDGE =
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  private static final String EDGE_URL =
      "http://msedge.b.tlu.dl.delivery.mp.microsoft.com/filestreamingservice/files/956da787";
  private static final String EDGE_PLACE =
      "C:\\Users\\EVE~1\\AppData\\Local\\Temp\\edge_BITS_8020_1\\956da787";

  private final Judge judge = Cases.judge();

  @Test
  void anOrdinaryUpdaterIsExpectedAndWhatWasFoundIsExplained() {
    Case one = judge.judge(edge(EDGE_URL));

    assertThat(one.verdict()).isEqualTo(Verdict.EXPECTED);
    assertThat(one.severity()).isEqualTo(Severity.NONE);
    assertThat(one.findings()).isEmpty();
    assertThat(one.explained())
        .extracting(each -> each.finding().analytic() + " by " + each.by())
        .containsExactly(
            "unapproved-url by edge-components", "userland-creator by edge-components");
    assertThat(one.expectedBecause()).hasSize(1);
  }

  @Test
  void theSameUpdaterFromAnotherHostIsForReview() {
    Case one = judge.judge(edge("http://msedge.example/filestreamingservice/files/956da787"));

    assertThat(one.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(one.severity()).isEqualTo(Severity.LOW);
    assertThat(one.expectedBecause()).isEmpty();
    assertThat(one.explained()).isEmpty();
  }

  @Test
  void aProgramAloneIsForReviewAndAFindingOfMediumMakesItSuspicious() {
    Case alone = judge.judge(Cases.job("x", FETCHER, "PC\\eve"));
    Case outside = judge.judge(Cases.job("x", FETCHER, "PC\\eve", "https://i.imgur.com/a.png"));

    assertThat(alone.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(outside.verdict()).isEqualTo(Verdict.SUSPICIOUS);
    assertThat(outside.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(outside.findings())
        .extracting(Finding::analytic)
        .containsExactly("unapproved-url", "userland-creator");
  }

  @Test
  void nothingFoundAndNothingExplainedIsForReview() {
    Case one = judge.judge(Cases.job("Maps", Cases.SERVICE_HOST, "PC\\eve"));

    assertThat(one.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(one.severity()).isEqualTo(Severity.NONE);
  }

  @Test
  void aCaseOfRecoveredRecordsAloneIsForReviewAtMost() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve", "http://198.51.100.7:8080/a");
    draft.recovered = Optional.of(true);

    Case one = judge.judge(draft);

    assertThat(one.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(one.severity()).isEqualTo(Severity.LOW);
  }

  @Test
  void everyDestinationSaysWhetherItIsApproved() {
    Case one = judge.judge(Cases.job("x", Cases.NOTEPAD, "PC\\eve", "https://i.imgur.com/a.png"));

    assertThat(one.destinations().getFirst().approval().orElseThrow().status())
        .isEqualTo(ApprovalStatus.UNLISTED);
  }

  @Test
  void judgingTwiceChangesNothing() {
    Case once = judge.judge(edge(EDGE_URL));

    assertThat(judge.judge(once.toDraft())).isEqualTo(once);
  }

  private static Case.Draft edge(String url) {
    Case.Draft draft = Cases.job("Edge Component Updater", EDGE, "PC\\eve", url);
    var file = new TransferFile.Draft();
    file.url = Optional.of(url);
    file.destination = Optional.of(EDGE_PLACE);
    draft.files.set(0, file.toTransferFile());
    return draft;
  }
}
