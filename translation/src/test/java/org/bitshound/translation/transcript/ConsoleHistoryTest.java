package org.bitshound.translation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitshound.observation.TranscriptLines.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleHistoryTest {

  @Test
  void eachLineIsACommandAndABacktickBeforeABreakHoldsTwoTogether() {
    assertThat(ConsoleHistory.parse("dir\r\n\r\nif (1) {`\n  cls`\n}\nexit"))
        .containsExactly(
            new Line(1, Optional.empty(), "dir"),
            new Line(3, Optional.empty(), "if (1) {\n  cls\n}"),
            new Line(6, Optional.empty(), "exit"));
  }

  @Test
  void aParameterOnALineOfItsOwnBelongsToTheCommandAbove() {
    assertThat(ConsoleHistory.parse("Start-BitsTransfer `\n  -Source x"))
        .extracting(Line::text)
        .containsExactly("Start-BitsTransfer    -Source x");
  }

  @Test
  void whatIsCutShortIsToldAsFarAsItGoes() {
    assertThat(ConsoleHistory.parse("a`\nb`")).extracting(Line::text).containsExactly("a\nb");
    assertThat(ConsoleHistory.parse("`")).isEmpty();
    assertThat(ConsoleHistory.parse("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "C/Users/eve/AppData/Roaming/x/ConsoleHost_history.txt, eve",
    "uploads/auto/C%3A/Users/Eve.LAB/AppData/Roaming/x/consolehost_history.txt, Eve.LAB",
    "image/Windows/System32/config/systemprofile/AppData/ConsoleHost_history.txt, ",
    "ConsoleHost_history.txt, "
  })
  void whoseItIsThePathTells(String path, String profile) {
    assertThat(ConsoleHistory.isNamedBy(path)).isTrue();
    assertThat(ConsoleHistory.profile(path)).isEqualTo(Optional.ofNullable(profile));
  }

  @ParameterizedTest
  @CsvSource({"history.txt", "C/ConsoleHost_history.txt.bak", "C/MyConsoleHost_history.txt"})
  void otherNamesAreNone(String path) {
    assertThat(ConsoleHistory.isNamedBy(path)).isFalse();
  }
}
