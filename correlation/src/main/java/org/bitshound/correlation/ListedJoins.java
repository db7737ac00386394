package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.correlation.CountedBytes.Work;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.TransferStopped;

/// Joins to each case what lists and counts of the host say: by the names of its files, and by the
/// time of its transfers.
final class ListedJoins {
  private final DiskTraces disk;
  private final CountedBytes counted;
  private final Collection<JobRecords> jobs;
  private final List<Work> works = new ArrayList<>();
  private boolean indexed;

  ListedJoins(DiskTraces disk, CountedBytes counted, Collection<JobRecords> jobs) {
    this.disk = disk;
    this.counted = counted;
    this.jobs = jobs;
  }

  ListedTraces of(JobRecords job, List<FileRecords> files, List<CommandRecord> commands) {
    var traces = new ListedTraces();
    if (!disk.isEmpty()) {
      var names = new ArrayList<String>();
      for (FileRecords file : files) {
        file.added().flatMap(FileAdded::localName).ifPresent(names::add);
        file.kept().flatMap(kept -> kept.file().localName()).ifPresent(names::add);
      }
      commands.forEach(command -> names.addAll(CommandFiles.localNames(command)));
      List<JobObservation> seen = job.inOrder();
      traces.names(disk.of(names, job.first(), seen.getLast().time(), traces));
    }
    traces.programs(
        Stream.concat(
                job.aftermath().listed().stream(),
                commands.stream().flatMap(each -> each.aftermath().listed().stream()))
            .distinct()
            .toList());
    if (!counted.isEmpty()) {
      work(job, files).ifPresent(work -> traces.counted(counted.of(work, works())));
    }
    return traces;
  }

  ListedTraces of(CommandGroup group) {
    var traces = new ListedTraces();
    if (!disk.isEmpty()) {
      List<String> names =
          group.commands().stream().flatMap(each -> CommandFiles.localNames(each).stream()).toList();
      traces.names(disk.of(names, group.from(), group.to(), traces));
    }
    traces.programs(
        group.commands().stream()
            .flatMap(each -> each.aftermath().listed().stream())
            .distinct()
            .toList());
    return traces;
  }

  private List<Work> works() {
    if (!indexed) {
      indexed = true;
      jobs.forEach(job -> work(job, FilesOfJob.of(job)).ifPresent(works::add));
    }
    return works;
  }

  private static Optional<Work> work(JobRecords job, List<FileRecords> files) {
    List<TransferRecords> attempts =
        files.stream().flatMap(file -> file.attempts().stream()).toList();
    Optional<Instant> from =
        attempts.stream().map(TransferRecords::begin).min(Comparator.naturalOrder());
    Optional<Instant> to =
        attempts.stream()
            .flatMap(each -> each.stopped().map(TransferStopped::time).stream())
            .max(Comparator.naturalOrder());
    return from.map(begin -> new Work(begin, to.orElse(begin), owner(job, files), creator(job)));
  }

  private static Optional<String> owner(JobRecords job, List<FileRecords> files) {
    return new JobLife(job.inOrder(), files, job.kept()).ownerSid().map(Told::value);
  }

  private static Optional<String> creator(JobRecords job) {
    return job.inOrder().stream()
        .filter(JobCreated.class::isInstance)
        .flatMap(each -> ((JobCreated) each).by().image().stream())
        .findFirst();
  }
}
