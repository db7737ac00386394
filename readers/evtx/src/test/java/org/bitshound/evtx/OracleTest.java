package org.bitshound.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The reader against foreign witnesses: real logs, and what an independent reader sees in them.
class OracleTest {
  private static final String SAMPLES = "corpus/evtx-rs/samples/";

  /// Where we read more records than the oracle: how many, and why we are right. Each of these
  /// files also has the defects that say what is missing (`docs/formats/evtx.md`).
  private static final Map<String, Integer> MORE =
      Map.of(
          // A snapshot of a log that was being written: within a chunk one sector is of another
          // generation than the one before it. Whole records follow the torn one.
          SAMPLES + "2-vss_0-Microsoft-Windows-RemoteDesktopServices-RdpCoreTS%4Operational.evtx",
          40,
          SAMPLES
              + "2-vss_0-Microsoft-Windows-TerminalServices-RemoteConnectionManager%4Op"
              + "erational.evtx",
          21,
          // Record 3 says that it has 0 bytes; records 4 to 117 of its chunk are whole.
          SAMPLES + "sample-with-zero-data-size-event.evtx",
          114,
          // Zeros inside a chunk, from the middle of record 47640 on; 47675 to 47705 are whole.
          SAMPLES + "sample_with_a_bad_chunk_magic.evtx",
          31);

  private static Path evidence = Path.of("");

  @BeforeAll
  static void evidence() {
    evidence = Evidence.unpacked();
  }

  @Test
  void eachOfTheOraclesRecordsIsReadWithTheSameValues() throws IOException {
    var differences = new ArrayList<String>();
    var more = new HashMap<String, Integer>();
    int compared = 0;
    for (String[] row : Evidence.table(evidence.resolve("oracle/index.tsv"))) {
      Map<String, List<Object>> ours = byIdAndTime(dumped(row[0], Format.JSONL));
      for (String line : Files.readAllLines(oracleOf(row[0]))) {
        Object expected = parsed(line);
        compared++;
        difference(expected, ours.getOrDefault(idAndTime(expected), List.of()))
            .ifPresent(text -> differences.add(row[0] + " " + idAndTime(expected) + " " + text));
      }
      int left = ours.values().stream().mapToInt(List::size).sum();
      if (left > 0) {
        more.put(row[0], left);
      }
    }

    assertThat(differences).isEmpty();
    assertThat(compared).isEqualTo(20_450);
    assertThat(more).isEqualTo(MORE);
  }

  /// Takes the record that agrees out of those that have the same id and time.
  private static Optional<String> difference(Object expected, List<Object> candidates) {
    String first = "is not there";
    for (int i = 0; i < candidates.size(); i++) {
      Optional<String> difference = SameValues.difference(expected, candidates.get(i));
      if (difference.isEmpty()) {
        candidates.remove(i);
        return Optional.empty();
      }
      first = i == 0 ? difference.get() : first;
    }
    return Optional.of(first);
  }

  @Test
  void xmlReadByAnotherParserHasTheSameValuesAsJson() throws IOException {
    var differences = new ArrayList<String>();
    int compared = 0;
    for (String[] row : Evidence.table(evidence.resolve("oracle/index.tsv"))) {
      List<String> json = dumped(row[0], Format.JSONL).lines();
      List<String> xml = records(dumped(row[0], Format.XML));
      assertThat(xml).as(row[0]).hasSameSizeAs(json);
      for (int i = 0; i < json.size(); i++, compared++) {
        String id = row[0] + " line " + (i + 1) + " ";
        SameValues.differenceToXml(parsed(json.get(i)), XmlShape.of(xml.get(i)))
            .ifPresent(text -> differences.add(id + text));
      }
    }

    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThanOrEqualTo(20_450);
  }

  /// Values may hold line feeds of their own in XML.
  private static List<String> records(Dumped xml) {
    return List.of(xml.text().split("(?<=</Event>)\n"));
  }

  @Test
  void eachFileOfTheCorpusIsDumpedInBothFormatsWithAsManyRecordsAsTheOracleCounts()
      throws IOException {
    var more = new HashMap<String, Integer>();
    var files = Evidence.table(evidence.resolve("oracle/counts.tsv"));
    for (String[] row : files) {
      Dumped json = dumped(row[0], Format.JSONL);
      assertThat(json.lineFeeds()).as(row[0]).isEqualTo(json.records());
      assertThat(dumped(row[0], Format.XML).records()).as(row[0]).isEqualTo(json.records());
      int difference = (int) (json.records() - Long.parseLong(row[1]));
      if (difference != 0) {
        more.put(row[0], difference);
        assertThat(json.defects()).as(row[0]).isNotEmpty();
      }
    }

    assertThat(files).hasSize(651);
    assertThat(more).isEqualTo(MORE);
  }

  private static Dumped dumped(String file, Format format) {
    return Dumped.of(evidence.resolve(file), format);
  }

  private static Path oracleOf(String file) {
    return evidence.resolve("oracle/jsonl/" + file.substring("corpus/".length()) + ".jsonl");
  }

  private static Map<String, List<Object>> byIdAndTime(Dumped dumped) {
    var records = new HashMap<String, List<Object>>();
    for (String line : dumped.lines()) {
      Object record = parsed(line);
      records.computeIfAbsent(idAndTime(record), key -> new ArrayList<>()).add(record);
    }
    return records;
  }

  private static Object parsed(String line) {
    Object record = Json.parse(line);
    if (record == null) {
      throw new IllegalArgumentException(line);
    }
    return record;
  }

  private static String idAndTime(@Nullable Object record) {
    return Json.at(record, "Event", "System", "EventRecordID")
        + " "
        + Json.at(record, "Event", "System", "TimeCreated", "#attributes", "SystemTime");
  }
}
