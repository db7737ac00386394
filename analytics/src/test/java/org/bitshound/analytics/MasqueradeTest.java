package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;

class MasqueradeTest {
  private static final String ID = "masquerade";

  @Test
  void aKnownTitleFromAnotherMakerIsFoundHigh() {
    var finding =
        Cases.judged(
                Cases.job("WU Client Download", "C:\\ProgramData\\Media\\setup_wm.exe", "PC\\eve"),
                ID)
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.why()).contains("“WU Client Download”", "setup_wm.exe");
    assertThat(finding.reasons()).containsExactly("creator", "owner");
    assertThat(finding.techniques()).containsExactly("T1036");
  }

  @Test
  void aRenamedToolIsFoundByItsVersionResource() {
    Case.Draft draft = Cases.job("x", "C:\\x\\s.exe", "PC\\eve");
    var maker = new Creator.Draft();
    maker.image = Optional.of("C:\\x\\s.exe");
    maker.originalFileName = Optional.of("bitsadmin.exe");
    draft.creator = Optional.of(maker.toCreator());
    assertThat(Cases.judged(draft, ID).orElseThrow().techniques()).containsExactly("T1036.003");

    maker.image = Optional.of("C:\\Windows\\SysWOW64\\BITSADMIN.exe");
    draft.creator = Optional.of(maker.toCreator());
    assertThat(Cases.judged(draft, ID)).isEmpty();
  }

  @Test
  void aTitleThatNobodyOwnsOrAMakerThatIsNotKnownIsNot() {
    Case.Draft unknown = Cases.job("Font Download", Cases.NOTEPAD, "NT AUTHORITY\\LOCAL SERVICE");
    unknown.creator = Optional.empty();

    assertThat(Cases.judged(unknown, ID)).isEmpty();
    assertThat(Cases.judged(Cases.job("BITS Transfer", Cases.NOTEPAD, "PC\\eve"), ID)).isEmpty();
  }

  @Test
  void aBrowserBuiltOnChromiumMayUseItsTitle() {
    String brave = "C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe";

    assertThat(
            Cases.judged(
                Cases.job("Chrome Component Updater", brave, "PC\\eve", "https://b.example/x"), ID))
        .isEmpty();
  }
}
