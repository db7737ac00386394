package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  @Test
  void aPipeHasNoColourAndNobodyWatches() {
    var console = new Spoken().console();

    assertThat(console.colour()).isFalse();
    assertThat(console.watched()).isFalse();
    assertThat(console.width()).isEqualTo(100);
  }

  @Test
  void aTerminalHasColourUnlessItIsRefused() {
    var console = onTerminal(true);

    assertThat(console.colour()).isTrue();
    assertThat(console.with(ColorChoice.NEVER).colour()).isFalse();
    assertThat(onTerminal(false).colour()).isFalse();
  }

  @Test
  void colourThatIsAskedForIsGivenEvenToAPipe() {
    assertThat(new Spoken().console().with(ColorChoice.ALWAYS).colour()).isTrue();
  }

  @Test
  void noColorInTheEnvironmentCountsWhenItIsNotEmpty() {
    assertThat(Console.Terminal.ofProcess(Map.of("NO_COLOR", "1")).canColour()).isFalse();
    assertThat(Console.Terminal.ofProcess(Map.of("NO_COLOR", "")).canColour()).isTrue();
    assertThat(Console.Terminal.ofProcess(Map.of("TERM", "dumb")).canColour()).isFalse();
  }

  @Test
  void aTerminalThatCannotWriteALineOverGetsNoProgress() {
    assertThat(Console.Terminal.ofProcess(Map.of("TERM", "dumb")).canRewrite()).isFalse();
    assertThat(Console.Terminal.ofProcess(Map.of("NO_COLOR", "1")).canRewrite()).isTrue();
    var dumb = new Console.Terminal(true, true, 80, StandardCharsets.UTF_8, false, false);
    var nowhere = OutputStream.nullOutputStream();

    assertThat(new Console(nowhere, nowhere, dumb).watched()).isFalse();
  }

  @Test
  void whatATerminalCannotShowIsReplacedWhereAPipeGetsUtf8() throws Exception {
    var shown = new ByteArrayOutputStream();
    var ascii = new Console.Terminal(true, true, 80, StandardCharsets.US_ASCII, true, true);
    new Console(shown, OutputStream.nullOutputStream(), ascii).line("Jürgen");
    var piped = new Spoken();
    piped.console().line("Jürgen");

    assertThat(shown).hasToString("J?rgen\n");
    assertThat(piped.out()).isEqualTo("Jürgen\n");
  }

  private static Console onTerminal(boolean canColour) {
    return new Console(
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        new Console.Terminal(true, true, 80, StandardCharsets.UTF_8, canColour, true));
  }
}
