package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskyDestinationTest {
  private static final String ID = "risky-destination";

  private static final String STARTUP =
      "C:\\Users\\eve\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\";

  @ParameterizedTest
  @CsvSource({
    "C:\\Users\\Public\\calc.dll, MEDIUM, T1105",
    "C:\\Users\\bits.ps1, MEDIUM, T1105",
    "C:\\ProgramData\\a.exe, MEDIUM, T1105",
    "C:\\Windows\\Temp\\a.bat, MEDIUM, T1105",
    "C:\\inetpub\\wwwroot\\a.aspx, HIGH, T1105 T1547.001",
  })
  void aPlaceWhereItWillBeRunIsFound(String path, Severity severity, String techniques) {
    var finding =
        Cases.judged(Cases.attempt(Cases.command("transfer", "http://wsus/a", path, "")), ID)
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.why()).startsWith(path);
    assertThat(String.join(" ", finding.techniques())).isEqualTo(techniques);
  }

  @Test
  void anAutostartPlaceIsHighWhateverTheName() {
    assertThat(landing(Cases.NOTEPAD, STARTUP + "a.lnk").orElseThrow().severity())
        .isEqualTo(Severity.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello.html",
        "c:\\ignite.png",
        "C:\\Users\\Public\\a.txt",
        "C:\\Users\\eve\\Documents\\a.exe",
        "C:\\Windows\\SoftwareDistribution\\Download\\a.exe"
      })
  void anotherPlaceOrAnotherNameIsNot(String path) {
    assertThat(landing(Cases.NOTEPAD, path)).isEmpty();
  }

  @Test
  void installedSoftwareThatUnpacksItsUpdateInATemporaryFolderWeighsLow() {
    String path = "C:\\Users\\eve\\AppData\\Local\\Temp\\setup.exe";

    assertThat(landing("C:\\Program Files\\Vendor\\updater.exe", path).orElseThrow().severity())
        .isEqualTo(Severity.LOW);
    assertThat(landing(Cases.NOTEPAD, path).orElseThrow().severity()).isEqualTo(Severity.MEDIUM);
  }

  private static Optional<Finding> landing(String maker, String path) {
    Case.Draft draft = Cases.job("x", maker, "PC\\eve", "http://wsus/a");
    Cases.changeFile(draft, file -> file.destination = Optional.of(path));
    return Cases.judged(draft, ID);
  }
}
