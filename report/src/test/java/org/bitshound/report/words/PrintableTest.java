package org.bitshound.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an escape sequence, 1b, ‹U+001B›",
    "a line feed that would fake a line, 0a, ‹U+000A›",
    "a carriage return that would write over the line, 0d, ‹U+000D›",
    "a tab that would break the columns, 09, ‹U+0009›",
    "NUL, 0, ‹U+0000›",
    "delete, 7f, ‹U+007F›",
    "a control sequence introducer of C1, 9b, ‹U+009B›",
    "right-to-left override, 202e, ‹U+202E›",
    "a direction isolate, 2066, ‹U+2066›",
    "Arabic letter mark, 61c, ‹U+061C›",
    "a space of no width, 200b, ‹U+200B›",
    "a line separator, 2028, ‹U+2028›",
    "a paragraph separator, 2029, ‹U+2029›",
    "half a surrogate pair, d800, ‹U+D800›",
    "a tag that nobody sees, e0041, ‹U+E0041›",
  })
  void whatCouldChangeTheScreenIsWrittenAsItsCodePoint(String what, String hex, String shown) {
    String unsafe = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

    assertThat(Printable.text(unsafe)).as(what).isEqualTo("a" + shown + "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://a.example/x?y=1",
        "C:\\Users\\Jürgen\\x.exe",
        "日本語",
        "😀 ok",
        "‹redacted›"
      })
  void ordinaryTextStaysTheSameObject(String text) {
    assertThat(Printable.text(text)).isSameAs(text);
  }

  @Test
  void everyUnsafeCharacterIsEscapedNotJustTheFirst() {
    assertThat(Printable.text("\u001b[31mred\u001b[0m")).isEqualTo("‹U+001B›[31mred‹U+001B›[0m");
  }
}
