package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
  private static final Path GOLDEN =
      Path.of(
          System.getProperty("bitshound.root"),
          "cli/src/test/resources/org/bitshound/cli/reports-of-samples");

  @TempDir private static Path folder;

  private static Path caseFile;

  @BeforeAll
  static void makeAllReportsOfTheSamples() {
    caseFile = folder.resolve("case.json");
    Path samples = Path.of(System.getProperty("bitshound.root"), "samples");
    assertThat(hunt(samples.toString(), "--json", caseFile.toString())).isZero();
    assertThat(report("--html", file("case.html"), "--markdown", file("case.md"))).isZero();
    assertThat(report("--csv", file("tables"), "--timeline", file("timeline.csv"))).isZero();
    assertThat(report("--timeline", file("timeline.jsonl"), "--navigator", file("layer.json")))
        .isZero();
  }

  private static int hunt(String... arguments) {
    return Spoken.codeOf(joined(Stream.of("hunt"), Stream.of(arguments)));
  }

  private static int report(String... arguments) {
    return Spoken.codeOf(joined(Stream.of("report", caseFile.toString()), Stream.of(arguments)));
  }

  private static String[] joined(Stream<String> some, Stream<String> others) {
    return Stream.concat(some, others).toArray(String[]::new);
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  /// To keep what a change makes of the samples: read target/reports-of-samples, then copy it.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "case.md",
        "tables/cases.csv",
        "tables/findings.csv",
        "tables/timeline.csv",
        "timeline.csv",
        "layer.json"
      })
  void theReportsOfTheSamplesReadAsBefore(String name) throws IOException {
    String made = withoutRoot(Files.readString(folder.resolve(name)));
    Path seen = Path.of("target/reports-of-samples").resolve(name);
    Files.createDirectories(seen.toAbsolutePath().getParent());
    Files.writeString(seen, made);

    assertThat(made).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }

  /// Evidence is named as it was given, which is another place on each machine.
  private static String withoutRoot(String text) {
    String root = System.getProperty("bitshound.root").replace('\\', '/') + "/";
    return text.replace(root, "");
  }

  @Test
  void theLinesForTimesketchAreTheRowsForTimesketch() throws IOException {
    List<String> rows = Files.readAllLines(folder.resolve("timeline.csv"));
    List<String> lines = Files.readAllLines(folder.resolve("timeline.jsonl"));

    assertThat(lines).hasSize(rows.size() - 1);
    assertThat(lines).allSatisfy(line -> assertThat(line).startsWith("{\"message\":"));
  }

  @Test
  void aHuntMakesTheSameReportsAsTheCaseFile() throws IOException {
    Path samples = Path.of(System.getProperty("bitshound.root"), "samples");
    assertThat(hunt(samples.toString(), "--html", file("h.html"), "--markdown", file("h.md")))
        .isZero();

    assertThat(folder.resolve("h.html")).hasSameBinaryContentAs(folder.resolve("case.html"));
    assertThat(folder.resolve("h.md")).hasSameBinaryContentAs(folder.resolve("case.md"));
  }

  @Test
  void aZoneChangesTimesForPeopleAndNoOthers() throws IOException {
    assertThat(
            report("--markdown", file("z.md"), "--csv", file("z"), "--timezone", "Europe/Berlin"))
        .isZero();

    assertThat(Files.readString(folder.resolve("z.md")))
        .contains("2026-02-03 09:41:20 +01:00")
        .contains("All times are of Europe/Berlin");
    assertThat(folder.resolve("z/timeline.csv"))
        .hasSameBinaryContentAs(folder.resolve("tables/timeline.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "--timeline, t.txt, a name that ends in .csv or .jsonl",
    "--timezone, Mars/Olympus, a name such as Europe/Berlin"
  })
  void whatCannotBeMadeIsRefusedBeforeAnythingIsDone(String option, String value, String expected) {
    var spoken = new Spoken();

    assertThat(spoken.run("report", caseFile.toString(), "--html", file("no.html"), option, value))
        .isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(spoken.err()).contains(expected);
    assertThat(folder.resolve("no.html")).doesNotExist();
  }

  @Test
  void theCaseFileIsNotWrittenOver() throws IOException {
    byte[] before = Files.readAllBytes(caseFile);
    var spoken = new Spoken();

    assertThat(spoken.run("report", caseFile.toString(), "--html", caseFile.toString()))
        .isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(spoken.err()).contains("would write over what is read");
    assertThat(caseFile).hasBinaryContent(before);
  }

  @Test
  void aCaseFileOnStandardInputGivesTheSameReport() throws IOException {
    var spoken = new Spoken(Files.readAllBytes(caseFile));

    assertThat(spoken.run("report", "-", "--html", file("piped.html"))).isZero();
    assertThat(folder.resolve("piped.html")).hasSameBinaryContentAs(folder.resolve("case.html"));
  }

  @Test
  void whatIsNoCaseFileOnStandardInputIsRefusedByItsLine() {
    var spoken = new Spoken("{}".getBytes(StandardCharsets.UTF_8));

    assertThat(spoken.run("report", "-", "--html", file("piped-not.html")))
        .isEqualTo(ExitCode.NOTHING_TO_WORK_ON.number());
    assertThat(spoken.err()).contains("not a case file: 'standard input'", "line 1");
    assertThat(folder.resolve("piped-not.html")).doesNotExist();
  }

  @Test
  void aFolderIsSaidToBeOne() {
    var spoken = new Spoken();

    assertThat(spoken.run("report", folder.toString(), "--html", file("of-folder.html")))
        .isEqualTo(ExitCode.NOTHING_TO_WORK_ON.number());
    assertThat(spoken.err()).contains("a folder: ", "expected a case file").hasLineCount(1);
    assertThat(folder.resolve("of-folder.html")).doesNotExist();
  }

  @Test
  void aSeverityThatNobodyKnowsIsSaidAndNotTakenForNone() throws IOException {
    String other = Files.readString(caseFile).replaceFirst("(?s)(\"cases\": .*?\"severity\": )\"[a-z]+\"", "$1\"dire\"");
    Path changed = Files.writeString(folder.resolve("dire.json"), other);
    var spoken = new Spoken();

    assertThat(spoken.run("report", changed.toString(), "--html", file("dire.html")))
        .isEqualTo(ExitCode.NOTHING_TO_WORK_ON.number());
    assertThat(spoken.err()).contains("\"severity\" is \"dire\", a word that this version does not know");
  }

  @Test
  void noFormAskedForIsAWrongCommandLine() {
    var spoken = new Spoken();

    assertThat(spoken.run("report", caseFile.toString())).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(spoken.err()).contains("no report asked for");
  }

  @Test
  void whatIsNoCaseFileLeavesNoReport() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{}");

    assertThat(Spoken.codeOf("report", other.toString(), "--html", file("other.html")))
        .isEqualTo(ExitCode.NOTHING_TO_WORK_ON.number());
    assertThat(folder.resolve("other.html")).doesNotExist();
  }

  @Test
  void aCaseThatIsBrokenIsRefusedByItsLineAndLeavesNoReport() throws IOException {
    String whole = Files.readString(caseFile);
    int last = whole.lastIndexOf("\n      \"headline\": ");
    String broken =
        whole.substring(0, last) + whole.substring(last).replaceFirst("headline", "hat");
    Path other = Files.writeString(folder.resolve("broken.json"), broken);
    var spoken = new Spoken();

    assertThat(spoken.run("report", other.toString(), "--html", file("broken.html")))
        .isEqualTo(ExitCode.NOTHING_TO_WORK_ON.number());
    assertThat(spoken.err()).contains("not a case file", "every case has \"headline\"", "line ");
    assertThat(folder.resolve("broken.html")).doesNotExist();
  }
}
