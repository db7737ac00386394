package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("bitshound.root"), "samples", "ws-0117");

  private final Spoken spoken = new Spoken();

  @TempDir Path folder;

  @Test
  void whatInitWritesHasNoFault() throws IOException {
    assertThat(spoken.run("policy", "init")).isZero();
    Path policy = Files.writeString(folder.resolve("policy.yml"), spoken.out());

    var check = new Spoken();
    assertThat(check.run("policy", "check", policy.toString())).isZero();
    assertThat(check.out()).startsWith(policy + ": no fault; SHA-256 ");
  }

  @Test
  void aFaultIsOneLineWithFileLineAndReasonAndTheCodeIsOne() throws IOException {
    Path policy =
        Files.writeString(folder.resolve("p.yml"), "severities:\n  cleanup: none\n  clean: low\n");

    assertThat(spoken.run("policy", "check", policy.toString())).isEqualTo(1);
    assertThat(spoken.out()).isEqualTo(policy + ", line 3: no analytic is called 'clean'\n");
  }

  @Test
  void aLineToLookAtIsNamedAndIsNoFault() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("p.yml"),
            """
            destinations:
              approved:
                - pattern: https://dp.corp.example/**
                  approved-by: Client team
                  reason: distribution point
                  expires: 2026-12-31
            """);

    assertThat(spoken.run("policy", "check", "--at", "2027-01-01", policy.toString())).isZero();
    assertThat(spoken.out())
        .startsWith(policy + ", line 6: expired: ")
        .contains("(no fault)\n" + policy + ": no fault; SHA-256 ")
        .hasLineCount(2);

    var before = new Spoken();
    assertThat(before.run("policy", "check", "--at", "2026-12-31", policy.toString())).isZero();
    assertThat(before.out()).hasLineCount(1);
  }

  @Test
  void aHuntWithAWrongPolicyIsCodeThreeAndOneLine() throws IOException {
    Path policy = Files.writeString(folder.resolve("p.yml"), "severities: 7\n");

    assertThat(spoken.run("hunt", "--policy", policy.toString(), SAMPLES.toString())).isEqualTo(3);
    assertThat(spoken.err())
        .startsWith("bitshound: policy refused: " + policy + ", line 1: ")
        .hasLineCount(1);
  }

  @Test
  void aHuntWithAPolicyWeighsByIt() throws IOException {
    Path policy =
        Files.writeString(folder.resolve("p.yml"), "severities:\n  unapproved-url: critical\n");

    assertThat(
            spoken.run(
                "hunt", "--fail-on=critical", "--policy", policy.toString(), SAMPLES.toString()))
        .isEqualTo(1);
  }

  @Test
  void aDraftOfACaseFileIsRefusedUntilSomebodyAnswersForEachLine() throws IOException {
    Path caseFile = folder.resolve("case.json");
    assertThat(Spoken.codeOf("hunt", "--json", caseFile.toString(), SAMPLES.toString())).isZero();

    assertThat(spoken.run("policy", "draft", caseFile.toString())).isZero();
    assertThat(spoken.out()).contains("- pattern: 'https://g.live.com/**'");
    Path draft = Files.writeString(folder.resolve("draft.yml"), spoken.out());

    var check = new Spoken();
    assertThat(check.run("policy", "check", draft.toString())).isEqualTo(1);
    assertThat(check.out().lines())
        .allMatch(line -> line.contains("nobody has reviewed this line"));

    Files.writeString(draft, spoken.out().replace("unreviewed", "Client team"));
    assertThat(Spoken.codeOf("policy", "check", draft.toString())).isZero();
  }

  @Test
  void aDraftOfWhatIsNoCaseFileIsCodeThree() throws IOException {
    Path other = Files.writeString(folder.resolve("x.json"), "{}");

    assertThat(spoken.run("policy", "draft", other.toString())).isEqualTo(3);
    assertThat(spoken.err()).startsWith("bitshound: not a case file: ").hasLineCount(1);
  }
}
