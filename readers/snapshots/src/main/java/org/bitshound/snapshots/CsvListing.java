package org.bitshound.snapshots;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.event.snapshot.ListedFile;
import org.bitshound.event.snapshot.ListedJob;

/// `Get-BitsTransfer | Export-Csv`, or a row for each file with its job's id.
final class CsvListing {
  private CsvListing() {}

  static List<ListedJob> jobs(String text, LocalTimes times) {
    var byId = new LinkedHashMap<String, ListedJob.Draft>();
    CsvRows.of(text, (offset, row) -> take(offset, row, times, byId));
    return byId.values().stream().map(ListedJob.Draft::toJob).toList();
  }

  private static void take(
      long offset, Map<String, String> row, LocalTimes times, Map<String, ListedJob.Draft> byId) {
    var properties = new JobProperties();
    row.forEach(properties::put);
    ListedJob.Draft job = properties.job(offset, times);
    if (job.id.isEmpty() && job.title.isEmpty()) {
      return;
    }
    String key = job.id.orElse("at " + offset);
    Optional<ListedFile> file = properties.file();
    ListedJob.Draft known = byId.computeIfAbsent(key, id -> job);
    file.ifPresent(known.files::add);
  }
}
