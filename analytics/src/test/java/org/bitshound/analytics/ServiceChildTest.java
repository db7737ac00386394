package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.Case;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;

class ServiceChildTest {
  private static final String ID = "service-child";

  @Test
  void aChildThatTheHostsWorkDoesNotExplainIsFoundHigh() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    draft.children.add(Cases.child("C:\\Windows\\System32\\regsvr32.exe", "/s /i:u scrobj.dll"));

    var finding = Cases.judged(draft, ID).orElseThrow();
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.why()).contains("regsvr32.exe", "scrobj.dll");
  }

  @Test
  void windowsOwnErrorReportingIsNone() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    draft.children.add(Cases.child("C:\\Windows\\System32\\wermgr.exe", "wermgr.exe -upload"));

    assertThat(Cases.judged(draft, ID)).isEmpty();
  }

  @Test
  void aProgramOfAnotherFolderWithTheNameOfErrorReportingIsFound() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    draft.children.add(
        Cases.child("C:\\Users\\Public\\Windows\\System32\\wermgr.exe", "wermgr.exe"));

    assertThat(Cases.judged(draft, ID)).isPresent();
  }

  @Test
  void aFollowerOfTheFileIsNoChildOfTheService() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve");
    draft.followOn.add(Cases.followOn("executed", "C:\\a.exe"));

    assertThat(Cases.judged(draft, ID)).isEmpty();
  }
}
