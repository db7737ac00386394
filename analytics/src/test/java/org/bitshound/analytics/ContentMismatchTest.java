package org.bitshound.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.casefile.Case;
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
}
