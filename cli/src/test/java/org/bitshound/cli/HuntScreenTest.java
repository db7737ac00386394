package org.bitshound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.LeftOut;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole screens are held to text files beside this class's resources. A change of them is made by
/// `mvn -pl cli -am test -Dtest=HuntScreenTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dbitshound.rewrite=true`, and its diff is read by a person.
class HuntScreenTest {
  private static final Path SCREENS =
      Path.of(
          System.getProperty("bitshound.root", ".."), "cli/src/test/resources/org/bitshound/cli");

  private static String shown(CaseFile document, int columns) throws IOException {
    return shown(document, columns, Optional.empty());
  }

  private static String shown(CaseFile document, int columns, Optional<String> written)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var terminal = new Console.Terminal(true, false, columns, StandardCharsets.UTF_8, false);
    var console = new Console(out, OutputStream.nullOutputStream(), terminal);
    new HuntScreen(console, written).show(document);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"intrusion, 100", "intrusion, 60", "nothing, 100"})
  void aScreenIsAsItWasWhenAPersonReadIt(String name, int columns) throws IOException {
    CaseFile document =
        name.equals("nothing") ? ScreenDocuments.nothing() : ScreenDocuments.intrusion();
    String shown = shown(document, columns);
    Path kept = SCREENS.resolve("screen-" + name + "-" + columns + ".txt");
    if (Boolean.getBoolean("bitshound.rewrite")) {
      Files.writeString(kept, shown);
    }

    assertThat(shown).isEqualTo(Files.readString(kept));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 100, 160, 200})
  void noLineIsWiderThanTheConsole(int columns) throws IOException {
    assertThat(shown(ScreenDocuments.intrusion(), columns).lines())
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 100, 160, 200})
  void aUrlIsWrappedAndNeverCut(int columns) throws IOException {
    String joined = shown(ScreenDocuments.intrusion(), columns).replaceAll("\n *", "");

    assertThat(joined).contains("from      " + ScreenDocuments.LONG_URL);
  }

  @Test
  void noTabAndNoControlCharacterIsEverShown() throws IOException {
    assertThat(shown(ScreenDocuments.intrusion(), 100).codePoints())
        .allMatch(c -> c == '\n' || !Character.isISOControl(c));
  }

  @Test
  void ofThousandsOfCasesTheWorstAreWholeAndTheOthersCounted() throws IOException {
    String shown = shown(ScreenDocuments.many(5_000), 100);

    assertThat(shown.lines().count()).isLessThan(300);
    assertThat(shown)
        .contains("Suspicious: 5,000 cases", "And 4,980 more suspicious cases")
        .contains("and 4,960 more cases: --json FILE has them whole")
        .contains("5,000 jobs “Maps” by an unknown program, remote maps.example: transient error");
  }

  @Test
  void whatTheOptionsLeftOutIsNotPassedOverInSilence() throws IOException {
    var leftOut = new LeftOut(Map.of(Verdict.SUSPICIOUS, 2L), Map.of(Severity.HIGH, 2L));

    assertThat(shown(ScreenDocuments.nothingBut(leftOut), 100))
        .startsWith("Nothing of what was asked for")
        .contains("left out by the options: 2 suspicious");
  }

  @Test
  void aJobWhoseMakerIsNotKnownSaysSo() throws IOException {
    Case.Draft one = ScreenDocuments.draft(1, Severity.HIGH, "A job.");

    assertThat(shown(ScreenDocuments.of(one.toCase()), 100))
        .contains("made by   an unknown program: no evidence names it");
  }

  @Test
  void aCaseFromRecoveredRecordsSaysSo() throws IOException {
    Case.Draft one = ScreenDocuments.draft(1, Severity.LOW, "A job.");
    one.recovered = Optional.of(true);

    assertThat(shown(ScreenDocuments.of(one.toCase()), 100))
        .contains("BH-0000000001 (from recovered records alone)");
  }

  @Test
  void whereTheDocumentWasWrittenItIsWhatToReadNext() throws IOException {
    CaseFile clean = ScreenDocuments.of(ScreenDocuments.expected(0, "fonts", "Font Download"));

    assertThat(shown(clean, 100, Optional.of("case.json"))).contains("Next   case.json has every");
    assertThat(shown(clean, 100))
        .contains("Next   bitshound hunt --json case.json --html report.html EVIDENCE");
  }
}
