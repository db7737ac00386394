package org.bitshound.casefile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenCaseFileTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void documentIsRefusedWithOneSentenceAndItsPlace(String why, String text, String message) {
    assertThatThrownBy(() -> Example.read(text))
        .isInstanceOf(BrokenCaseFileException.class)
        .hasMessageStartingWith(message)
        .message()
        .doesNotContain("\n", "Source:", "tools.jackson");
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(
            "text in place of a number",
            with("\"files\": 0", "\"files\": \"0\""),
            "line 10, column 14: a whole number belongs here"),
        Arguments.of(
            "null",
            with("\"name\": \"bitshound\"", "\"name\": null"),
            "line 4, column 13: a text belongs here"),
        Arguments.of(
            "number beyond 63 bits",
            with("\"files\": 0", "\"files\": 18446744073709551615"),
            "line 10, column "),
        Arguments.of(
            "row incomplete",
            with("\"cases\": []", "\"cases\": [{\"id\": \"BH-1\"}]"),
            "line 32, column 26: every case has \"kind\", this one has none"),
        Arguments.of(
            "kind that nobody knows",
            with("\"cases\": []", "\"cases\": [{\"id\": \"BH-1\", \"kind\": \"rumour\"}]"),
            "line 32, column 44: \"kind\" is \"rumour\", a word that this version does not know"),
        Arguments.of(
            "no time",
            with("\"options\": {}", "\"options\": {\"since\": \"yesterday\"}"),
            "line 8, column 24: a time belongs here"),
        Arguments.of(
            "field twice", with("\"files\": 0", "\"files\": 0, \"files\": 1"), "line 10, column "),
        Arguments.of(
            "something behind it",
            Example.NOTHING + "{}",
            "line 36, column 1: the document has ended, nothing belongs here"),
        Arguments.of(
            "cut",
            Example.NOTHING.substring(0, Example.NOTHING.lastIndexOf("\"cases\"")),
            "line 32, column 3: the file ends here, in the middle: it was cut"),
        Arguments.of(
            "a name without quotes",
            with("\"files\"", "files"),
            "line 10, column 6: what stands here is no JSON of a case file"),
        Arguments.of(
            "text too long",
            with("\"options\": {}", "\"options\": {\"host\": \"" + "x".repeat(17 << 20) + "\"}"),
            "line 8, column 16839872: longer or deeper than in any case file"));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] latin1 =
        Example.NOTHING
            .replace("bitshound\"", "bitsh\u00f6und\"")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> Example.read(latin1))
        .isInstanceOf(BrokenCaseFileException.class)
        .hasMessageStartingWith("line 4, column ");
  }

  @Test
  void everyCutIsRefusedAndNeverAnotherException() {
    byte[] whole = Example.everything().getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut < whole.length - 2; cut += 7) {
      byte[] left = Arrays.copyOf(whole, cut);
      assertThatThrownBy(() -> Example.read(left)).isInstanceOf(BrokenCaseFileException.class);
    }
  }

  @Test
  void streamThatFailsIsTheCallersException() {
    var failure = new IOException("network gone");
    var gone =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw failure;
          }
        };

    assertThatThrownBy(() -> new CaseFileReader().read(gone)).isSameAs(failure);
  }

  private static String with(String there, String instead) {
    assertThat(Example.NOTHING).contains(there);
    return Example.NOTHING.replaceFirst(Pattern.quote(there), Matcher.quoteReplacement(instead));
  }
}
