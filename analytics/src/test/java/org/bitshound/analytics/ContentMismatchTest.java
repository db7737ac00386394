package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.OnDisk;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentMismatchTest {
  private static final String ID = "content-mismatch";

  @ParameterizedTest
  @CsvSource({
    "pe, C:\\x\\a.jpg, true",
    "zip, C:\\x\\a.pdf, true",
    "script, C:\\x\\a.txt, true",
    "pe, C:\\x\\a.exe, false",
    "pe, C:\\x\\wct1.tmp, false",
    "jpeg, C:\\x\\a.png, false",
    "zip, C:\\x\\a.docx, false",
    "pe, C:\\x\\a.docx, true",
    "ooxml, C:\\x\\a.docx, false",
    "html, C:\\x\\a.doc, false",
    "pe-dll, C:\\x\\a.zip, true",
    "jar, C:\\x\\a.zip, false",
    "pe, C:\\x\\a.mp3, true",
    "riff, C:\\x\\a.mp3, false",
    "hta, C:\\x\\a.html, true",
    "html, C:\\x\\a.exe, false",
    "pe, C:\\x\\a.dat, false",
    "text, C:\\x\\a.dat, false",
    "msi, C:\\x\\a.msi, false",
    "ole, C:\\x\\a.msi, false",
    "powershell, C:\\x\\a.log, true",
    "html, C:\\x\\a.txt, false",
    "html, C:\\x\\a.pdf, true",
    "empty, C:\\x\\a.jpg, false",
  })
  void bytesThatAreNotWhatTheNamePromisesAreFound(String type, String name, boolean isFound) {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve", "http://a.example/a");
    Cases.changeFile(
        draft,
        file -> {
          file.type = Optional.of(type);
          file.destination = Optional.of(name);
        });

    var finding = Cases.judged(draft, ID);
    assertThat(finding.isPresent()).isEqualTo(isFound);
    finding.ifPresent(found -> assertThat(found.severity()).isEqualTo(Severity.HIGH));
  }

  @Test
  void anotherEndingAloneSaysNothingOfTheBytes() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve", "http://a.example/a.jpg");
    Cases.changeFile(draft, file -> file.destination = Optional.of("C:\\x\\a.png"));

    assertThat(Cases.judged(draft, ID)).isEmpty();
  }

  @Test
  void aFileOfAnotherLengthIsHeldAgainstItsNameByItsOwnBytes() {
    Case.Draft draft = Cases.job("x", Cases.NOTEPAD, "PC\\eve", "http://a.example/a");
    Cases.changeFile(
        draft,
        file -> {
          var disk = new OnDisk.Draft();
          disk.path = Optional.of("image/x/a.jpg");
          disk.present = Optional.of(true);
          disk.type = Optional.of("pe");
          disk.evidence = List.of("e1");
          file.destination = Optional.of("C:\\x\\a.jpg");
          file.onDisk = Optional.of(disk.toOnDisk());
        });

    assertThat(Cases.judged(draft, ID).orElseThrow().evidence()).containsExactly("e1");
  }
}
