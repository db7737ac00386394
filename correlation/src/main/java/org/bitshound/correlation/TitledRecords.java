package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.observation.JobObservation;
import org.jspecify.annotations.Nullable;

/// Gives what names a job by title alone (Bits-Client 63, 64, 203, 204, 206 to 208, 210) to the job
/// of that title that began last before it. What finds none speaks of a job that no other record
/// knows.
final class TitledRecords {

  private final Map<String, List<JobRecords>> jobsByTitle = new HashMap<>();
  private final List<JobRecords> unknown = new ArrayList<>();

  TitledRecords(Collection<JobRecords> jobs) {
    for (JobRecords job : jobs) {
      job.title().ifPresent(title -> ofTitle(title).add(job));
    }
  }

  /// {@return the jobs that are known from such records alone}
  List<JobRecords> give(List<JobObservation> titled) {
    var ordered = new ArrayList<>(titled);
    ordered.sort(EvidenceOrder.OF_OBSERVATIONS);
    for (JobObservation each : ordered) {
      Optional<String> title = each.job().title();
      JobRecords job = title.isEmpty() ? null : latest(ofTitle(title.get()), each.time());
      if (job == null) {
        JobRecords unheardOf = alone(each);
        title.ifPresent(known -> ofTitle(known).add(unheardOf));
      } else {
        job.addByTitle(each);
      }
    }
    return unknown;
  }

  private JobRecords alone(JobObservation observation) {
    var job = new JobRecords(Optional.empty());
    job.add(observation);
    unknown.add(job);
    return job;
  }

  private static @Nullable JobRecords latest(List<JobRecords> jobs, Instant time) {
    JobRecords latest = null;
    for (JobRecords job : jobs) {
      boolean begun = !job.first().isAfter(time);
      if (begun && (latest == null || !job.first().isBefore(latest.first()))) {
        latest = job;
      }
    }
    return latest;
  }

  private List<JobRecords> ofTitle(String title) {
    return jobsByTitle.computeIfAbsent(title, t -> new ArrayList<>());
  }
}
