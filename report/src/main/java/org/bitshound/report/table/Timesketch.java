package org.bitshound.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Finding;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.report.form.Report;
import org.bitshound.report.json.Json;
import org.bitshound.report.words.CaseWords;
import org.bitshound.report.words.Printable;

/// Rows as Timesketch's import takes them, one for each thing that happened in a case. A time that
/// the import refuses (before 1700 or after 9999) leaves its row out.
///
/// Source: google/timesketch, docs/guides/user/import-from-json-csv.md and timesketch/lib/utils.py.
public final class Timesketch {
  private static final Instant EARLIEST = Instant.parse("1700-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

  /// OpenSearch indexes no longer value whole, in bytes of UTF-8.
  private static final int LONGEST = 32_766;

  private static final String CUT = " (cut here)";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final List<String> COLUMNS =
      List.of(
          "message",
          "datetime",
          "timestamp_desc",
          "tag",
          "host",
          "case_id",
          "verdict",
          "severity",
          "what",
          "job_id",
          "job_title",
          "user",
          "program",
          "records");

  private Timesketch() {}

  private interface Sink {
    void row(Instant time, Map<String, String> fields, Set<String> tags);
  }

  /// {@return rows for a file that ends in `.csv`}
  public static Report.Writing csv(OutputStream out) throws IOException {
    out.write(new Csv().row(COLUMNS).bytes());
    return one -> {
      var rows = new Csv();
      each(one, (_, fields, tags) -> rows.row(cells(fields, tags)));
      byte[] bytes = rows.bytes();
      return () -> out.write(bytes);
    };
  }

  private static List<String> cells(Map<String, String> fields, Set<String> tags) {
    var cells = new ArrayList<String>();
    for (String column : COLUMNS) {
      cells.add(column.equals("tag") ? String.join(",", tags) : fields.getOrDefault(column, ""));
    }
    return cells;
  }

  /// {@return lines for a file that ends in `.jsonl`}
  public static Report.Writing jsonLines(OutputStream out) {
    return one -> {
      var json = new Json();
      each(one, (time, fields, tags) -> line(time, fields, tags, json));
      byte[] bytes = json.takeBytes();
      return () -> out.write(bytes);
    };
  }

  private static void line(Instant time, Map<String, String> fields, Set<String> tags, Json json) {
    json.object();
    fields.forEach((name, value) -> json.name(name).value(value));
    json.name("timestamp").value(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    json.name("tag").values(tags);
    json.endObject().line();
  }

  private static void each(Case one, Sink sink) {
    Set<String> tags = tags(one);
    for (TimelineRow row : one.timeline()) {
      Instant time = row.time().truncatedTo(ChronoUnit.MICROS);
      if (!time.isBefore(EARLIEST) && time.isBefore(LATEST)) {
        sink.row(time, fields(one, row, time), tags);
      }
    }
  }

  private static Map<String, String> fields(Case one, TimelineRow row, Instant time) {
    var fields = new LinkedHashMap<String, String>();
    String what = row.what().replace('-', ' ');
    put(fields, "message", Optional.of(what + ": " + row.text()));
    fields.put("datetime", TIME.format(time));
    put(fields, "timestamp_desc", Optional.of("BITS case: " + what));
    put(fields, "host", Optional.of(one.host()));
    fields.put("case_id", one.id());
    fields.put("verdict", one.verdict().word());
    fields.put("severity", one.severity().word());
    put(fields, "what", Optional.of(row.what()));
    put(fields, "job_id", one.job().flatMap(Job::id));
    put(fields, "job_title", one.job().flatMap(Job::title));
    put(fields, "user", CaseWords.who(one));
    put(fields, "program", one.creator().flatMap(Creator::image));
    put(fields, "records", Optional.of(CaseTables.records(one, row.evidence())));
    return fields;
  }

  private static void put(Map<String, String> fields, String name, Optional<String> value) {
    value
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> fields.put(name, shortened(Printable.text(text))));
  }

  /// A character takes three bytes at most for each `char` that it has.
  static String shortened(String text) {
    if (text.length() * 3 <= LONGEST || text.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return text;
    }
    int end = (LONGEST - CUT.length()) / 3;
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole) + CUT;
  }

  private static Set<String> tags(Case one) {
    var tags = new LinkedHashSet<String>();
    tags.add("bitshound");
    tags.add(one.verdict().word());
    for (Finding finding : one.findings()) {
      tags.addAll(finding.techniques());
    }
    return tags;
  }
}
