package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final Spoken spoken = new Spoken();

  @Test
  void versionIsThatOfTheBuild() throws IOException {
    String pom = Files.readString(Path.of(System.getProperty("bitshound.root"), "pom.xml"));

    assertThat(spoken.run("--version")).isZero();
    assertThat(spoken.out()).isEqualTo("bitshound " + Version.NUMBER + "\n");
    assertThat(pom).contains("<artifactId>bitshound</artifactId>\n  <version>" + Version.NUMBER);
  }

  @Test
  void helpNamesEveryCommandAndGivesAnExample() {
    assertThat(spoken.run("--help")).isZero();
    assertThat(spoken.out()).contains("Example").contains(Commands.NAMES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunt",
        "explain",
        "report",
        "diff",
        "jobs",
        "dump",
        "tables",
        "policy",
        "playbook"
      })
  void helpOfACommandGivesAnExampleOfItAndFitsTheScreen(String command) {
    assertThat(spoken.run(command, "--help")).isZero();
    assertThat(spoken.out()).contains("Example").contains("\n  bitshound " + command + " ");
    assertThat(spoken.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(spoken.err()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a command that is none| hnut| no such command: 'hnut'; expected one of hunt,"
            + " explain, report, diff, jobs, dump, tables, policy, playbook",
        "no evidence| hunt| EVIDENCE",
        "a mistyped option| hunt --jsn x| Unknown option: '--jsn'; did you mean --json?",
        "an option without its value| hunt x --json| --json",
        "an option given twice| hunt --json a --json b x| --json",
        "a time that is none| hunt --since soon x| not a time: --since 'soon'; expected 2024-05-01",
        "a window of no time| hunt --since 2024-02-01 --until 2024-01-01 x| no time lies in",
        "a severity that is none| hunt --min-severity worst x| --min-severity 'worst'; expected one"
            + " of none, low, medium, high, critical",
        "two wishes at once| hunt --hash --no-hash x| contradicting options: --hash --no-hash",
        "no thread| hunt --threads 0 x| --threads '0'; expected a whole number from 1",
        "half a thread| dump --threads 1.5 x| --threads '1.5'",
        "a format that is none| dump --format csv x| --format 'csv'; expected one of jsonl, xml",
        "three things to list| tables a b c| wrong number of arguments: 'a b c'; expected FILE, or",
        "an action that is none| policy show| no such action: 'show'; expected one of check, init,",
        "a check of nothing| policy check| wrong number of files: 'check'; expected check FILE",
        "a colour that is none| dump --color red x| --color 'red'; expected one of always",
      })
  void aWrongCommandLineIsOneLineThatSaysHowAndWhereHelpIs(
      String why, String commandLine, String expected) {
    assertThat(spoken.run(commandLine.split(" "))).as(why).isEqualTo(2);
    assertThat(spoken.err())
        .startsWith("bitshound: ")
        .contains(expected)
        .endsWith(" --help'\n")
        .hasLineCount(1);
    assertThat(spoken.out()).isEmpty();
  }

  @Test
  void anEmptyCommandLineIsWrong() {
    assertThat(Main.run(List.of(), spoken.console())).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(spoken.err()).contains("no command").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"hunt, a file or folder", "dump, event logs", "tables, an ESE database"})
  void aFileThatIsNotThereIsOneLineAndCodeThree(String command, String expected) {
    assertThat(spoken.run(command, "no/such\u001b[31m.evtx")).isEqualTo(3);
    assertThat(spoken.err())
        .startsWith(
            "bitshound: no such file: 'no/such‹U+001B›[31m.evtx'; expected " + expected + "; ")
        .hasLineCount(1);
  }
}
