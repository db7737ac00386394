package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookCommandTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("bitshound.root", ".."), "samples", "ws-0117");

  private final Spoken spoken = new Spoken();

  @TempDir Path folder;

  @Test
  void listNamesTheFour() {
    assertThat(spoken.run("playbook", "list")).isZero();
    assertThat(spoken.out())
        .hasLineCount(4)
        .contains("bits-process-intent: ", "opened by unapproved-url");
  }

  @Test
  void whatShowWritesBecomesOnesOwnWithAnotherId() throws IOException {
    assertThat(spoken.run("playbook", "show", "bits-unapproved-url")).isZero();
    Path mine =
        Files.writeString(
            folder.resolve("mine.yml"),
            spoken.out().replace("id: bits-unapproved-url", "id: mine"));

    var check = new Spoken();
    assertThat(check.run("playbook", "check", mine.toString())).isZero();
    assertThat(check.out()).startsWith(mine + ": no fault; mine, SHA-256 ");
  }

  @Test
  void aFaultIsOneLineWithFileLineAndReasonAndTheCodeIsOne() throws IOException {
    Path wrong = wrong();

    assertThat(spoken.run("playbook", "check", wrong.toString())).isEqualTo(1);
    assertThat(spoken.out())
        .contains(wrong + ", line 8: no question is called 'guess'\n")
        .doesNotContain("\tat ");
  }

  @Test
  void aHuntWithAWrongPlaybookIsCodeThreeAndOneLine() throws IOException {
    Path wrong = wrong();

    assertThat(spoken.run("hunt", "--playbook", wrong.toString(), SAMPLES.toString())).isEqualTo(3);
    assertThat(spoken.err())
        .startsWith("bitshound: playbook refused: " + wrong + ", line ")
        .hasLineCount(1);
  }

  @Test
  void aHuntRunsThePlaybooksUnlessToldNotTo() throws IOException {
    Path with = folder.resolve("with.json");
    Path without = folder.resolve("without.json");

    assertThat(spoken.run("hunt", "--json", with.toString(), SAMPLES.toString())).isZero();
    assertThat(
            spoken.run("hunt", "--no-playbooks", "--json", without.toString(), SAMPLES.toString()))
        .isZero();

    assertThat(Files.readString(with)).contains("\"id\": \"bits-persistence\"", "\"runs\": [");
    assertThat(Files.readString(without)).doesNotContain("\"runs\": [\n        {\n");
  }

  @Test
  void anActionThatIsNotThereIsCodeTwo() {
    assertThat(spoken.run("playbook", "run")).isEqualTo(2);
    assertThat(Spoken.codeOf("playbook", "show", "none")).isEqualTo(2);
  }

  private Path wrong() throws IOException {
    return Files.writeString(
        folder.resolve("wrong.yml"),
        """
        id: wrong
        title: Wrong
        version: '1'
        source:
          name: me
        steps:
          - id: S.1
            question: guess
            phase: investigation
            title: One
            text: What?
            kind: question
        """);
  }
}
