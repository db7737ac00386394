package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.Case;
import org.bitshound.casefile.CreatorClass;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspiciousParentTest {
  private static final String ID = "suspicious-parent";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Office|HIGH|SHELL C:\\cmd.exe,OFFICE C:\\WINWORD.EXE",
        "a script host|HIGH|SCRIPT_HOST C:\\wscript.exe",
        "a LOLBin|MEDIUM|LOLBIN C:\\forfiles.exe",
        "a browser above a shell|MEDIUM|SHELL C:\\cmd.exe,BROWSER C:\\chrome.exe",
        "a service above a shell|MEDIUM|SHELL C:\\cmd.exe,SERVICE C:\\w3wp.exe",
      })
  void whatDoesNotStartSuchProgramsIsFound(String what, Severity severity, String above) {
    Case.Draft draft = Cases.attempt(Cases.command("transfer"));
    Cases.above(draft, CreatorClass.BITSADMIN, above.split(",", -1));

    var finding = Cases.judged(draft, ID).orElseThrow();
    assertThat(finding.severity()).as(what).isEqualTo(severity);
    assertThat(finding.techniques()).containsExactly("T1204.002", "T1059");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a browser above itself|BROWSER|BROWSER C:\\chrome.exe",
        "a browser above its updater|UPDATER|BROWSER C:\\chrome.exe",
        "an updater that runs as a service|UPDATER|SERVICE C:\\services.exe",
        "a person at a prompt|BITSADMIN|SHELL C:\\cmd.exe,OTHER C:\\explorer.exe",
        "a management agent|POWERSHELL|MANAGEMENT_AGENT C:\\CcmExec.exe,SERVICE C:\\services.exe",
        "an agent's shell|POWERSHELL|SHELL C:\\cmd.exe,SERVICE C:\\x.exe,MANAGEMENT_AGENT C:\\a.exe",
      })
  void whoStartsThemEveryDayIsNot(String what, CreatorClass maker, String above) {
    Case.Draft draft = Cases.attempt(Cases.command("transfer"));
    Cases.above(draft, maker, above.split(",", -1));

    assertThat(Cases.judged(draft, ID)).as(what).isEmpty();
  }

  @Test
  void aParentOfWhichOnlyTheNumberIsKnownIsNot() {
    assertThat(Cases.judged(Cases.attempt(Cases.command("transfer")), ID)).isEmpty();
  }
}
