package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.json.CaseValues;
import org.bitshound.casefile.json.CaseValues.Value;
import org.bitshound.report.words.Printable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
  /// A document with every field there is.
  private static final Path EVERYTHING =
      Path.of(
          System.getProperty("bitshound.root"),
          "casefile/src/test/resources/org/bitshound/casefile/json/everything.json");

  private final Spoken spoken = new Spoken();

  @TempDir Path folder;

  private static String shown(CaseFile found, Case one, int columns) throws IOException {
    var out = new ByteArrayOutputStream();
    var terminal = new Console.Terminal(true, false, columns, StandardCharsets.UTF_8, false, true);
    var console = new Console(out, OutputStream.nullOutputStream(), terminal);
    new ExplainScreen(new Page(console), found, one).show();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static CaseFile everything() throws Exception {
    return Inputs.caseFile(EVERYTHING.toString());
  }

  @Test
  void everyValueAndEveryRecordOfACaseIsShown() throws Exception {
    CaseFile found = everything();
    Case one = found.cases().getFirst();
    String shown = shown(found, one, 1000);

    for (Value value : CaseValues.of(one)) {
      if (!value.path().startsWith("sources.")) {
        assertThat(shown).as(value.path()).contains(Printable.text(value.text()));
      }
    }
    for (EvidenceRow row : one.evidence()) {
      assertThat(shown).containsPattern("\n  " + row.ref() + " +\\Q" + row.path() + "\\E");
    }
  }

  @Test
  void aValueNamesItsRecordsAndHowItWasInferred() throws Exception {
    CaseFile found = everything();
    String shown = shown(found, found.cases().getFirst(), 200);

    assertThat(shown)
        .contains("\nThe case\n  formerIds ")
        .containsPattern("\n  title +Update “now” \\[e1]")
        .containsPattern(
            "\n  id +\\S+ \\[e1, e2; inferred by byTitleAndTime, possible, from e2; would fit too:"
                + " BH-00000000aa]");
  }

  @Test
  void whatTheEvidenceDoesNotSayIsNamed() throws IOException {
    CaseFile found = ScreenDocuments.intrusion();
    String shown = shown(found, found.cases().get(1), 100);

    assertThat(shown)
        .contains("\nNot known\n")
        .containsPattern("\n  job.owner +whose it is")
        .containsPattern("\n  creator.image +which program made it")
        .containsPattern("\n  files\\[0].hashes +the hash of the file: nobody recorded it")
        .containsPattern("\n  could be seen +BITS log")
        .doesNotContain("  job.title  ");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 100, 160})
  void noLineIsWiderThanTheConsoleAndNothingHostileReachesIt(int columns) throws IOException {
    CaseFile found = ScreenDocuments.intrusion();
    String shown = shown(found, found.cases().getFirst(), columns);

    assertThat(shown.lines())
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns));
    assertThat(shown.codePoints()).allMatch(c -> c == '\n' || !Character.isISOControl(c));
    assertThat(shown).contains("‹U+001B›");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BH-c5ac525978", "BH-c5", "c5ac", "bh-C5AC525978", "BH-0123456789"})
  void aCaseIsKnownByItsIdByTheBeginOfItAndByAFormerOne(String id) {
    assertThat(spoken.run("explain", EVERYTHING.toString(), id)).isZero();
    assertThat(spoken.out()).contains(" BH-c5ac525978 on ws7\n");
  }

  @Test
  void theBeginOfSeveralIdsIsCodeTwoAndNamesThem() {
    assertThat(spoken.run("explain", EVERYTHING.toString(), "BH-0")).isEqualTo(2);
    assertThat(spoken.err())
        .startsWith("bitshound: several cases: 'BH-0'; expected more of an id: BH-c5ac525978, BH-0")
        .hasLineCount(1);
  }

  @Test
  void aCaseThatIsNotThereIsCodeThree() {
    assertThat(spoken.run("explain", EVERYTHING.toString(), "BH-ffffffffff")).isEqualTo(3);
    assertThat(spoken.err()).startsWith("bitshound: no such case: ").hasLineCount(1);
  }

  @Test
  void whatIsNoCaseFileIsCodeThree() throws IOException {
    Path other = Files.writeString(folder.resolve("x.json"), "{}");

    assertThat(spoken.run("explain", other.toString(), "BH-0")).isEqualTo(3);
    assertThat(spoken.err()).startsWith("bitshound: not a case file: ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain", "diff"})
  void oneArgumentIsTooFew(String command) {
    assertThat(spoken.run(command, EVERYTHING.toString())).isEqualTo(2);
    assertThat(spoken.err()).contains("wrong number of arguments").hasLineCount(1);
  }

  @Test
  void othersOfItsGroupsAreNamed() throws IOException {
    Path file = folder.resolve("case.json");
    Path samples = Path.of(System.getProperty("bitshound.root"), "samples");
    assertThat(Spoken.codeOf("hunt", "--json", file.toString(), samples.toString())).isZero();
    List<String> ids = groupOf(file);

    assertThat(spoken.run("explain", file.toString(), ids.getFirst())).isZero();
    assertThat(spoken.out()).contains("\nIn common with other cases\n").contains(ids.getLast());
  }

  private static List<String> groupOf(Path file) {
    try {
      return Inputs.caseFile(file.toString()).groups().getFirst().cases();
    } catch (IOException | Complaint wrong) {
      throw new AssertionError(wrong);
    }
  }
}
