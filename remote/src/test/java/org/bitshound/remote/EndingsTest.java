package org.bitshound.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.remote.Endings.Ending;
import org.bitshound.remote.Endings.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndingsTest {
  private final Endings endings = Endings.builtIn();

  @ParameterizedTest
  @CsvSource({
    "C:\\a.EXE, EXECUTABLE, exe, true",
    "C:\\a.jpg.dll, EXECUTABLE, dll, true",
    "C:\\a.ps1, SCRIPT, ps1, true",
    "'C:\\a.vbs. ', SCRIPT, vbs, true",
    "C:\\a.txt:b.js, SCRIPT, js, true",
    "C:\\a.docm, DOCUMENT, docm, false",
    "C:\\a.iso, CONTAINER, iso, false",
    "C:\\A~1.EXE::$DATA, EXECUTABLE, exe, true",
  })
  void anEndingTellsWhatAFileIsFor(String path, Use use, String entry, boolean runs) {
    assertThat(endings.of(LocalName.of(path)))
        .hasValueSatisfying(ending -> {
          assertThat(ending).isEqualTo(new Ending(use, entry, "2026-11-27"));
          assertThat(ending.use().runs()).isEqualTo(runs);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"C:\\a.txt", "C:\\exe", "C:\\a.exe\\b", "exe", "C:\\a.", ""})
  void anotherEndingTellsNothing(String path) {
    assertThat(endings.of(LocalName.of(path))).isEmpty();
  }
}
