package org.bitshound.casefile.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseFile;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.EvidenceRow;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.LeftOut;
import org.bitshound.casefile.Options;
import org.bitshound.casefile.Severity;
import org.bitshound.casefile.Summary;
import org.bitshound.casefile.Tool;
import org.bitshound.casefile.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileJsonTest {
  private static final Instant NOON = Instant.parse("2019-05-11T12:00:00Z");

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatTheWriterWritesTheReaderReads(long seed) throws Exception {
    CaseFile document = AnyDocument.ofSeed(seed);

    assertThat(read(written(document))).isEqualTo(document);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingUnknownIsWrittenAsNullOrEmptyText(long seed) throws Exception {
    String json = written(AnyDocument.ofSeed(seed));

    assertThat(json).doesNotContain(": null").doesNotContain("[null").doesNotContain(": \"\"");
  }

  @Test
  void aSmallDocumentReadsAsTheContractHasIt() throws Exception {
    assertThat(written(document(oneCase())))
        .isEqualTo(
            """
            {
              "schema": "bitshound-case-file/1",
              "tool": {
                "name": "bitshound",
                "version": "0.1.0",
                "attack": "18.1"
              },
              "options": {
              },
              "summary": {
                "files": 0,
                "records": 0,
                "hosts": 0,
                "cases": 1,
                "jobs": 1,
                "byVerdict": {
                  "expected": 0,
                  "review": 1,
                  "suspicious": 0
                },
                "bySeverity": {
                  "none": 1,
                  "low": 0,
                  "medium": 0,
                  "high": 0,
                  "critical": 0
                },
                "defects": 0,
                "recovered": 0
              },
              "evidence": [
              ],
              "hosts": [
              ],
              "cases": [
                {
                  "id": "BH-0123456789",
                  "kind": "job",
                  "host": "fs03",
                  "first": "2019-05-11T12:00:00Z",
                  "last": "2019-05-11T12:00:00Z",
                  "headline": "somebody made a job",
                  "verdict": "review",
                  "severity": "none",
                  "job": {
                    "title": "a \\"title\\""
                  },
                  "sources": {
                    "job.title": ["e1"]
                  },
                  "evidence": [
                    {"ref": "e1", "path": "a/b.evtx", "record": 7}
                  ]
                }
              ],
              "groups": [
              ],
              "defects": [
              ]
            }
            """
                .replaceAll("([\\[{])\n +([\\]}])", "$1$2"));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-05-11T17:02:31.123456700Z, 2019-05-11T17:02:31.1234567Z",
    "2019-05-11T17:02:31.100000000Z, 2019-05-11T17:02:31.1Z",
    "2019-05-11T17:02:31.000000100Z, 2019-05-11T17:02:31.0000001Z",
    "2019-05-11T17:02:31.000000099Z, 2019-05-11T17:02:31Z",
    "1601-01-01T00:00:00.0000001Z,   1601-01-01T00:00:00.0000001Z",
    "1969-12-31T23:59:59.5Z,         1969-12-31T23:59:59.5Z",
    "+60056-05-28T05:36:10.9551615Z, +60056-05-28T05:36:10.955161500Z",
  })
  void timesHaveSevenDigitsAtMostAndNoZerosBehind(String time, String text) throws Exception {
    Case.Draft draft = oneCase();
    draft.first = Optional.of(Instant.parse(time));

    assertThat(written(document(draft))).contains("\"first\": \"" + text + "\"");
  }

  @Test
  void aCaseWithoutATimeSaysNone() throws Exception {
    Case.Draft draft = oneCase();
    draft.first = Optional.of(Case.NO_TIME);

    assertThat(written(document(draft))).contains("\"host\"").doesNotContain("\"first\": \"1601");
  }

  @Test
  void aTextWithoutCharactersIsLeftOut() throws Exception {
    Case.Draft draft = oneCase();
    var job = new Job.Draft();
    job.title = Optional.of("");
    draft.job = Optional.of(job.toJob());

    assertThat(written(document(draft))).doesNotContain("\"title\"");
  }

  @Test
  void halfASurrogatePairIsWrittenAsTheReplacementCharacter() throws Exception {
    Case.Draft draft = oneCase();
    draft.headline = Optional.of("a\ud83db\ude00 \ud83d\ude00");

    assertThat(written(document(draft))).contains("\"headline\": \"a\ufffdb\ufffd \ud83d\ude00\"");
  }

  @Test
  void aStreamThatRefusesIsTheCallersToHearOf() {
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };

    assertThatThrownBy(() -> new CaseFileWriter().write(document(oneCase()), full))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() throws Exception {
    CaseFile document = document(oneCase());
    String later =
        written(document)
            .replace("\"job\": {", "\"job\": {\"aura\": [{\"job\": {}}], \"state\": \"dreaming\",")
            .replace("\"groups\"", "\"sigma\": {\"loaded\": 1}, \"groups\"");

    assertThat(read(later)).isEqualTo(document);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"schema\": \"other/1\"}      | line 1, column 12: this reads \"bitshound-case-file/1\"",
        "{\"cases\": []}                | line 1, column 2: a case file begins with \"schema\"",
        "[1]                            | line 1, column 1: an object belongs here",
        "{\"schema\": \"bitshound-case-file/1\", \"tool\": 1} | an object belongs here",
        "{\"schema\": \"bitshound-case-file/1\"} | every case file has \"tool\", this one has none",
        "{\"schema\": \"bitshound-case-file/1\",  | line 1",
        "MZ                             | line 1",
        "''                             | line 1, column 1: an object belongs here",
      })
  void whatIsNoCaseFileIsRefusedWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BrokenCaseFileException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"id\": \"BH-0123456789\",", "\"kind\": \"job\",", "\"ref\": \"e1\","})
  void aRowWithoutWhatEveryRowHasIsRefused(String field) throws Exception {
    String json = written(document(oneCase()));
    assertThat(json).contains(field);

    assertThatThrownBy(() -> read(json.replaceFirst(Pattern.quote(field), "")))
        .isInstanceOf(BrokenCaseFileException.class)
        .hasMessageMatching("line [0-9]+, column [0-9]+: every .* has \".*\", this one has none");
  }

  @ParameterizedTest(name = "cut to {0} hundredths")
  @ValueSource(ints = {0, 1, 10, 33, 50, 90, 98})
  void aDocumentCutShortIsRefused(int hundredths) throws Exception {
    String json = written(AnyDocument.ofSeed(7));

    assertThatThrownBy(() -> read(json.substring(0, json.length() * hundredths / 100)))
        .isInstanceOf(BrokenCaseFileException.class);
  }

  @Test
  void nestingHasAnEnd() {
    String deep = "{\"schema\": \"bitshound-case-file/1\", \"x\": " + "[".repeat(100_000);

    assertThatThrownBy(() -> read(deep)).isInstanceOf(BrokenCaseFileException.class);
  }

  private static Case.Draft oneCase() {
    var job = new Job.Draft();
    job.title = Optional.of("a \"title\"");
    var row = new EvidenceRow.Draft();
    row.ref = Optional.of("e1");
    row.path = Optional.of("a/b.evtx");
    row.record = OptionalLong.of(7);
    var draft = new Case.Draft();
    draft.id = Optional.of("BH-0123456789");
    draft.kind = Optional.of(Kind.JOB);
    draft.host = Optional.of("fs03");
    draft.first = Optional.of(NOON);
    draft.last = Optional.of(NOON);
    draft.headline = Optional.of("somebody made a job");
    draft.verdict = Optional.of(Verdict.REVIEW);
    draft.severity = Optional.of(Severity.NONE);
    draft.job = Optional.of(job.toJob());
    draft.sources = Map.of("job.title", List.of("e1"));
    draft.evidence = List.of(row.toEvidenceRow());
    return draft;
  }

  private static CaseFile document(Case.Draft one) {
    var summary =
        new Summary(
            0,
            0,
            0,
            1,
            1,
            Map.of(Verdict.REVIEW, 1L),
            Map.of(Severity.NONE, 1L),
            0,
            0,
            Optional.<LeftOut>empty(),
            Optional.empty());
    return new CaseFile(
        new Tool("bitshound", "0.1.0", "18.1"),
        new Options.Draft().toOptions(),
        summary,
        List.of(),
        List.of(),
        List.of(one.toCase()),
        List.of(),
        List.of(),
        List.<DefectRow>of(),
        Optional.empty(),
        List.of());
  }

  private static String written(CaseFile document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new CaseFileWriter().write(document, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static CaseFile read(String json) throws IOException, BrokenCaseFileException {
    return new CaseFileReader()
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
