package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowOnExecutionTest {
  private static final String ID = "follow-on-execution";

  @ParameterizedTest
  @ValueSource(strings = {"executed", "loaded", "opened-by", "scheduled", "service", "injected"})
  void whateverRunsTheFileIsFoundHigh(String action) {
    var finding = Cases.judged(fetched("http://wsus/a.exe", action), ID).orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.why()).isEqualTo("C:\\Users\\eve\\a.tmp was " + action);
  }

  @Test
  void fromAPlaceThatSpeaksAgainstItselfItIsCritical() {
    Case one = Cases.judge().judge(fetched("https://198.51.100.7/a.exe", "executed"));

    assertThat(Cases.finding(one, ID).orElseThrow().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(one.severity()).isEqualTo(Severity.CRITICAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"copied", "renamed", "deleted", "detected", "blocked"})
  void whatRunsNothingIsNot(String action) {
    assertThat(Cases.judged(fetched("http://wsus/a.exe", action), ID)).isEmpty();
  }

  @Test
  void anUpdaterThatRunsItsOwnInstallerIsExplained() {
    String maker = "C:\\Users\\eve\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe";
    Case.Draft draft =
        Cases.job(
            "UpdateBinary",
            maker,
            "PC\\eve",
            "https://oneclient.sfx.ms/Win/Prod/1/OneDriveSetup.exe");
    Cases.changeFile(
        draft,
        file -> file.destination = Optional.of("C:\\Users\\eve\\AppData\\Local\\Temp\\wct1.tmp"));
    draft.followOn.add(Cases.followOn("executed", "C:\\Users\\eve\\OneDriveSetup.exe"));

    assertThat(Cases.judge().judge(draft).verdict()).isEqualTo(Verdict.EXPECTED);
  }

  private static Case.Draft fetched(String url, String action) {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve", url);
    draft.followOn.add(Cases.followOn(action, "C:\\Users\\eve\\a.tmp"));
    return draft;
  }
}
