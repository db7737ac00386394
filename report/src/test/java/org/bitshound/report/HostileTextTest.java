package org.bitshound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitshound.casefile.CaseFile;
import org.bitshound.report.form.Report;
import org.bitshound.report.words.Defanged;
import org.bitshound.report.words.Printable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every report whatever the evidence says.
class HostileTextTest {
  private static final CaseFile DOCUMENT = Hostile.everything();

  static Stream<Report> all() {
    return Stream.of(
        Reports.html(ZoneOffset.UTC),
        Reports.markdown(ZoneOffset.UTC),
        Reports.csvOfCases(),
        Reports.csvOfFindings(),
        Reports.csvOfTimeline(),
        Reports.timesketchCsv(),
        Reports.timesketchJsonLines(),
        Reports.navigator());
  }

  static Stream<Report> tables() {
    return Stream.of(
        Reports.csvOfCases(),
        Reports.csvOfFindings(),
        Reports.csvOfTimeline(),
        Reports.timesketchCsv());
  }

  @ParameterizedTest
  @MethodSource("all")
  void noReportHasACharacterThatMovesACursorOrTurnsText(Report report) {
    assertThat(Documents.text(report, DOCUMENT))
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\u2028\u2029&&[^\r\n]]");
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameDocumentGivesTheSameBytes(Report report) {
    assertThat(Documents.text(report, DOCUMENT)).isEqualTo(Documents.text(report, DOCUMENT));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowOfATableHasItsCellsAndNoneIsAFormula(Report report) {
    List<List<String>> rows = ParsedCsv.of(Documents.text(report, DOCUMENT));

    assertThat(rows.size()).isGreaterThan(1);
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
    assertThat(rows.stream().flatMap(List::stream))
        .allSatisfy(cell -> assertThat(cell).doesNotContainPattern("^ *[=+\\-@\t\r\n]"));
  }

  @Test
  void whatAnAnalystLooksForIsInTheTables() {
    List<String> cells =
        ParsedCsv.of(Documents.text(Reports.csvOfTimeline(), DOCUMENT)).stream()
            .flatMap(List::stream)
            .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell)
            .toList();

    assertThat(cells)
        .containsAll(Found.inATimeline(DOCUMENT).stream().map(Printable::text).toList());
  }

  @Test
  void whatAnAnalystLooksForIsInTheLinesForTimesketch() {
    String lines = Documents.text(Reports.timesketchJsonLines(), DOCUMENT);
    String messages =
        lines
            .lines()
            .map(ParsedJson::object)
            .map(row -> String.valueOf(row.get("message")))
            .collect(Collectors.joining("\n"));

    for (String text : Found.inATimeline(DOCUMENT)) {
      assertThat(messages).contains(Printable.text(text));
    }
  }

  @Test
  void everyTagOfTheHtmlIsOursAndWhatAnAnalystLooksForIsInThePages() {
    var html = ParsedHtml.of(Documents.text(Reports.html(ZoneOffset.UTC), DOCUMENT));

    assertThat(html.tags()).isSubsetOf(ParsedHtml.OURS);
    assertThat(html.attributes()).isSubsetOf(ParsedHtml.OUR_ATTRIBUTES);
    assertThat(html.scripts()).hasSize(1);
    for (String text : Found.inAPage(DOCUMENT)) {
      assertThat(html.texts()).contains(Defanged.text(Printable.text(text)));
    }
  }

  @Test
  void outsideOfCodeMarkdownHasNoMarkOfEvidenceAndEvidenceIsFound() {
    String markdown = Documents.text(Reports.markdown(ZoneOffset.UTC), DOCUMENT);
    var parsed = new ParsedMarkdown(markdown);

    assertThat(parsed.marks()).isEmpty();
    for (String text : Found.inAPage(DOCUMENT)) {
      assertThat(parsed.text()).contains(Defanged.text(Printable.text(text)));
    }
  }
}
