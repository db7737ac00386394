package org.bitshound.snapshots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.event.snapshot.ListedFile;
import org.bitshound.event.snapshot.ListedJob;

/// `Get-BitsTransfer | Export-Csv`, or a row for each file with its job's id. Fields are parted by
/// a comma, or by what the locale takes for one.
final class CsvListing {
  private final String text;
  private int at;

  private CsvListing(String text) {
    this.text = text;
  }

  static List<ListedJob> jobs(String text) {
    return new CsvListing(text).read();
  }

  private List<ListedJob> read() {
    if (text.startsWith("#TYPE")) {
      at = Math.max(0, text.indexOf('\n') + 1);
    }
    int end = text.indexOf('\n', at);
    String header = text.substring(at, end < 0 ? text.length() : end);
    char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    List<String> names = record(separator);
    var byId = new LinkedHashMap<String, ListedJob.Draft>();
    while (at < text.length()) {
      long offset = at;
      take(properties(names, record(separator)), offset, byId);
    }
    return byId.values().stream().map(ListedJob.Draft::toJob).toList();
  }

  private static JobProperties properties(List<String> names, List<String> values) {
    var properties = new JobProperties();
    for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
      properties.put(names.get(i), values.get(i));
    }
    return properties;
  }

  private static void take(JobProperties row, long offset, Map<String, ListedJob.Draft> byId) {
    ListedJob.Draft job = row.job(offset);
    if (job.id.isEmpty() && job.title.isEmpty()) {
      return;
    }
    String key = job.id.orElse("at " + offset);
    Optional<ListedFile> file = row.file();
    ListedJob.Draft known = byId.computeIfAbsent(key, id -> job);
    file.ifPresent(known.files::add);
  }

  /// {@return the fields of the next record; a quoted one may hold line ends, and `""` for a quote}
  private List<String> record(char separator) {
    var fields = new ArrayList<String>();
    while (true) {
      fields.add(field(separator));
      if (at >= text.length() || text.charAt(at) != separator) {
        break;
      }
      at++;
    }
    while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
      at++;
    }
    return fields;
  }

  private String field(char separator) {
    var field = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      while (at < text.length()) {
        char each = text.charAt(at++);
        if (each != '"') {
          field.append(each);
        } else if (at < text.length() && text.charAt(at) == '"') {
          field.append('"');
          at++;
        } else {
          break;
        }
      }
    }
    while (at < text.length() && text.charAt(at) != separator && !isEnd(text.charAt(at))) {
      field.append(text.charAt(at++));
    }
    return field.toString();
  }

  private static boolean isEnd(char each) {
    return each == '\r' || each == '\n';
  }
}
