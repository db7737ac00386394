package org.bitshound.snapshots;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.event.snapshot.ListedJob;

/// `Get-BitsTransfer | Format-List`.
final class PropertyListing {
  private PropertyListing() {}

  static List<ListedJob> jobs(String text, LocalTimes times) {
    var jobs = new ArrayList<ListedJob>();
    PropertyBlocks.of(
        text,
        (start, named) -> {
          var properties = new JobProperties();
          named.forEach(properties::put);
          ListedJob.Draft job = properties.job(start, times);
          if (job.id.isPresent() || job.title.isPresent()) {
            jobs.add(job.toJob());
          }
        });
    return jobs;
  }
}
