package org.bitshound.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.report.page.Text;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void aCommandOfOneLineIsACodeSpan() {
    assertThat(Markdown.of(Text.command("dir C:\\"))).isEqualTo("`dir C:\\`");
  }

  @Test
  void aRuleOfSeveralLinesKeepsThemInABlock() {
    assertThat(Markdown.of(Text.command("title: x\r\ntags: [a]")))
        .isEqualTo("\n\n    ```text\n    title: x\n    tags: [a]\n    ```\n");
  }

  @Test
  void backticksInARuleDoNotEndItsBlock() {
    assertThat(Markdown.of(Text.command("a\n```\nb")))
        .isEqualTo("\n\n    ````text\n    a\n    ```\n    b\n    ````\n");
  }

  @Test
  void aLineBreakInWhatIsQuotedBeginsNoLine() {
    assertThat(Markdown.of(Text.quoted("a\nb"))).isEqualTo("`a‹U+000A›b`");
  }
}
