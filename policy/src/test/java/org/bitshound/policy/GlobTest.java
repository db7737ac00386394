package org.bitshound.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "Font Download, font download, true",
    "Font Download, Font Download 2, false",
    "Font Download, Font Downloa, false",
    "Job: ?, Job: 1, true",
    "Job: ?, Job: 12, false",
    "?:\\a, C:\\a, true",
    "?:\\Users\\*\\x.exe, C:\\Users\\ANIT~1.GHO\\x.exe, true",
    "?:\\Users\\*\\x.exe, C:\\Users\\a\\b\\x.exe, false",
    "?:\\Users\\*\\x.exe, C:\\Users\\x.exe, false",
    "a*, a, true",
    "a*, a/b, false",
    "a**, a/b\\c, true",
    "a**c, abcabc, true",
    "a**c, abcab, false",
    "a*b*c, axbxbxc, true",
    "a*b/*c, axb/yc, true",
    "h**/x/*, h/x/x/y, true",
    "*.example, a.example, true",
    "*.example, .example.b, false",
  })
  void aPatternAgreesWithTheWholeText(String pattern, String text, boolean agrees) {
    assertThat(Glob.of(pattern).matches(text)).isEqualTo(agrees);
  }

  @Test
  void aTextMadeToCostMuchIsAnsweredAtOnce() {
    assertThat(Glob.of("**a".repeat(30) + "b").matches("a".repeat(20_000))).isFalse();
  }
}
