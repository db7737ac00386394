package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntelOptionTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("bitshound.root"), "samples", "ws-0117");

  private final Spoken spoken = new Spoken();

  @TempDir Path folder;

  @Test
  void aHuntWithAWrongListIsCodeThreeAndOneLine() throws IOException {
    Path list = Files.writeString(folder.resolve("bad.csv"), "evil.example\nnot a name\n");

    assertThat(spoken.run("hunt", "--intel", list.toString(), SAMPLES.toString())).isEqualTo(3);
    assertThat(spoken.err())
        .startsWith("bitshound: list refused: " + list + ", line 2: 'not a name' is no domain")
        .hasLineCount(1);
  }

  @Test
  void aRefusalNamesTheOtherWrongLinesAndWhereTheFormIsDescribed() throws IOException {
    Path list = Files.writeString(folder.resolve("bad.csv"), "no\nevil.example\nnor\nthis\n");

    assertThat(spoken.run("hunt", "--intel", list.toString(), SAMPLES.toString())).isEqualTo(3);
    assertThat(spoken.err())
        .contains("; lines 3, 4 are wrong too; expected a list without faults; docs/intel.md")
        .hasLineCount(1);
  }

  @Test
  void aListTwiceAndTwoListsOfOneNameAreAWrongCommandLine() throws IOException {
    String list = Files.writeString(folder.resolve("a.csv"), "evil.example\n").toString();
    String copy = Files.writeString(folder.resolve("b.csv"), "evil.example\n").toString();
    Files.createDirectory(folder.resolve("other"));
    String other = Files.writeString(folder.resolve("other/a.csv"), "b.example\n").toString();

    assertThat(spoken.run("hunt", "--intel", list, "--intel", copy, SAMPLES.toString()))
        .isEqualTo(2);
    assertThat(spoken.err()).contains("the same list twice: --intel '" + copy + "'");
    assertThat(spoken.run("hunt", "--intel", list, "--intel", other, SAMPLES.toString()))
        .isEqualTo(2);
    assertThat(spoken.err()).contains("two lists of one name: --intel '" + other + "'");
  }

  @Test
  void aListThatIsNotThereIsCodeThree() {
    assertThat(spoken.run("hunt", "--intel", "no-such-list", SAMPLES.toString())).isEqualTo(3);
  }

  @Test
  void whatListsSayStandsInTheCaseFile() throws IOException {
    Path list = Files.writeString(folder.resolve("bad.csv"), "cdn-sync.example\n");

    assertThat(spoken.run("hunt", "--json", "-", "--intel", list.toString(), SAMPLES.toString()))
        .isZero();
    assertThat(spoken.out())
        .contains(
            "\"intel\": [{\"list\": \"bad.csv\", \"line\": 1, \"value\": \"cdn-sync.example\"");
  }
}
