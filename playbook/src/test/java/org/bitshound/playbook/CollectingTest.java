package org.bitshound.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitshound.casefile.PreparedCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectingTest {
  private final Collecting collecting = new Collecting("ws-1");

  @Test
  void aPlainPathStandsInQuotes() {
    assertThat(hash("C:\\Users\\Public\\a b.exe").text())
        .isEqualTo("Get-FileHash -LiteralPath 'C:\\Users\\Public\\a b.exe'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\a' ; calc '.exe",
        "C:\\a\u2019; calc \u2018.exe",
        "C:\\$(calc).exe",
        "C:\\a\ncalc",
        "C:\\a`b",
        "C:\\a&b",
        "C:\\é.exe"
      })
  void aPathThatAShellCouldReadOtherwiseIsLeftOutAndNamed(String path) {
    PreparedCommand row = hash(path);

    assertThat(row.text()).isEqualTo("Get-FileHash -LiteralPath '<path>'");
    assertThat(row.placeholders()).containsExactly("files[0].destination");
  }

  private PreparedCommand hash(String path) {
    return collecting.onFile("Get-FileHash", "files[0].destination", path);
  }
}
