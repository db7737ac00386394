package org.bitshound.snapshots;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.event.snapshot.ListedJob;

/// `Get-BitsTransfer` as a table. The columns begin where the line of hyphens below the names says;
/// a value that does not fit is cut and ends in dots, and an id that is cut is no id.
final class TableListing {
  private TableListing() {}

  static List<ListedJob> jobs(String text, LocalTimes times) {
    var jobs = new ArrayList<ListedJob>();
    List<Column> columns = List.of();
    String before = "";
    long offset = 0;
    for (String each : text.split("\n", -1)) {
      String line = each.stripTrailing();
      if (isRuler(line) && before.startsWith("JobId")) {
        columns = columns(before, line);
      } else if (line.isBlank()) {
        columns = before.isBlank() ? columns : List.of();
      } else if (!columns.isEmpty()) {
        JobProperties row = row(line, columns);
        ListedJob.Draft job = row.job(offset, times);
        if (job.state.isPresent() || job.id.isPresent()) {
          jobs.add(job.toJob());
        }
      }
      before = line;
      offset += each.length() + 1;
    }
    return jobs;
  }

  private record Column(String name, int from, int to) {}

  private static boolean isRuler(String line) {
    return line.startsWith("--") && line.chars().allMatch(each -> each == '-' || each == ' ');
  }

  private static List<Column> columns(String names, String ruler) {
    var columns = new ArrayList<Column>();
    int from = 0;
    while (from < ruler.length()) {
      int gap = ruler.indexOf(' ', from);
      int next = gap < 0 ? ruler.length() : gap;
      while (next < ruler.length() && ruler.charAt(next) == ' ') {
        next++;
      }
      int to = next == ruler.length() ? Integer.MAX_VALUE : next;
      columns.add(new Column(part(names, from, to).strip(), from, to));
      from = next;
    }
    return columns;
  }

  private static String part(String line, int from, int to) {
    return line.substring(Math.min(from, line.length()), Math.min(to, line.length()));
  }

  private static JobProperties row(String line, List<Column> columns) {
    var row = new JobProperties();
    for (Column column : columns) {
      String value = part(line, column.from(), column.to()).strip();
      boolean cut = value.endsWith("...") || value.endsWith("\u2026");
      if (!cut) {
        row.put(column.name(), value);
      }
    }
    return row;
  }
}
