package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.bitshound.casefile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Page page(int columns) {
    return new Page(console(columns).with(ColorChoice.NEVER));
  }

  private Console console(int columns) {
    var terminal = new Console.Terminal(true, false, columns, StandardCharsets.UTF_8, true, true);
    return new Console(out, OutputStream.nullOutputStream(), terminal);
  }

  private String written() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "what fits is left alone,            one two,          10, one two",
    "a line ends at a space,             one two three,    10, one two|three",
    "a word that just fits stays,        one two345 six,   10, one two345|six",
    "a long word is broken at a slash,   http://a.b/c/defghijk, 12, http://a.b/|c/defghijk",
    "a long word without a slash fills the line, aaaaaaaaaaaaaaaa, 12, aaaaaaaaaaaa|aaaa",
    "a long word begins behind a short one, is aaaaaaaaaaaaaaaa, 12, is aaaaaaaaa|aaaaaaa",
    "spaces that are more than one are kept, one  two three, 8, one  two|three",
    "wide characters take two columns,   更新更新更新,     10, 更新更新更|新",
  })
  void longTextGoesOnInTheNextLine(String why, String text, int columns, String lines)
      throws IOException {
    page(columns).text(0, text);

    assertThat(written().stripTrailing().replace('\n', '|')).as(why).isEqualTo(lines);
  }

  @Test
  void furtherLinesBeginBelowTheFirst() throws IOException {
    page(20).row(2, Page.Tone.FAINT, "from", 6, "aaaa bbbb cccc dddd");

    assertThat(written()).isEqualTo("  from  aaaa bbbb\n        cccc dddd\n");
  }

  @Test
  void aLabelThatIsTooLongPushesOnlyItsOwnLine() throws IOException {
    page(20).row(2, Page.Tone.FAINT, "ws-0117:", 2, "aaaa bbbb cccc dddd");

    assertThat(written()).isEqualTo("  ws-0117: aaaa bbbb\n    cccc dddd\n");
  }

  @Test
  void textThatHasNoRoomBesideItsLabelStandsBelow() throws IOException {
    page(20).row(2, Page.Tone.FAINT, "a-long-host-name:", 2, "aaaa bbbb");

    assertThat(written()).isEqualTo("  a-long-host-name:\n    aaaa bbbb\n");
  }

  @Test
  void aLongHeadingIsWrappedToo() throws IOException {
    page(20).heading("aaaa bbbb cccc dddd eeee");

    assertThat(written()).isEqualTo("aaaa bbbb cccc dddd\neeee\n");
  }

  @Test
  void nothingOfTheEvidenceReachesTheTerminalRaw() throws IOException {
    Page page = page(200);
    page.row(0, Page.Tone.HIGH, "a\u001b[2Jb", 4, "c\u202ed\te\nf");
    page.text(0, "g\u0007h");

    assertThat(written()).isEqualTo("a‹U+001B›[2Jb c‹U+202E›d‹U+0009›e‹U+000A›f\ng‹U+0007›h\n");
  }

  @Test
  void onlyLabelsAreColouredAndOnlyWhereTheConsoleIs() throws IOException {
    new Page(console(80)).row(2, Page.Tone.of(Severity.HIGH), "high", 6, "text");
    page(80).row(2, Page.Tone.of(Severity.HIGH), "high", 6, "text");

    assertThat(written()).isEqualTo("  \u001b[1;31mhigh\u001b[0m  text\n  high  text\n");
  }

  @Test
  void noEmptyLineComesFirst() throws IOException {
    Page page = page(80);
    page.heading("One");
    page.heading("Two");

    assertThat(written()).isEqualTo("One\n\nTwo\n");
  }
}
