package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

  /// A job and the step back that lies between it and a record.
  private record Across(JobRecords job, ClockStep step, Duration passed) {}

  private final Map<String, List<JobRecords>> jobsByTitle = new HashMap<>();
  private final HostClock clock;
  private final List<JobRecords> unknown = new ArrayList<>();

  /// @param clock by which records that bear an earlier time than their job are known
  TitledRecords(Collection<JobRecords> jobs, HostClock clock) {
    this.clock = clock;
    for (JobRecords job : jobs) {
      job.title().ifPresent(title -> ofTitle(title).add(job));
    }
  }

  /// {@return the jobs that are known from such records alone}
  List<JobRecords> give(List<JobObservation> titled) {
    var ordered = new ArrayList<>(titled);
    ordered.sort(EvidenceOrder.OF_OBSERVATIONS);
    ordered.forEach(this::give);
    return unknown;
  }

  private void give(JobObservation each) {
    Optional<String> title = each.job().title();
    List<JobRecords> named = title.map(this::ofTitle).orElse(List.of());
    JobRecords job = latest(named, each.time());
    Optional<Across> across = job == null ? across(named, each) : Optional.empty();
    if (job != null) {
      job.addByTitle(each);
    } else if (across.isPresent()) {
      across.get().job().addByTitleAcross(across.get().step(), each);
    } else {
      JobRecords unheardOf = alone(each);
      title.ifPresent(known -> ofTitle(known).add(unheardOf));
    }
  }

  /// The clock was set back between the begin of the job and the record.
  private Optional<Across> across(List<JobRecords> jobs, JobObservation each) {
    return jobs.stream()
        .flatMap(job ->
            clock
                .passed(job.begin(), Moment.of(each))
                .flatMap(passed -> passed.step().map(step -> new Across(job, step, passed.time())))
                .stream())
        .min(Comparator.comparing(Across::passed));
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
