package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.correlation.NetworkOfCase.Asked;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.StoredJob;
import org.bitshound.observation.TransferStopped;
import org.bitshound.remote.RemoteName;

/// What jobs and commands asked servers for, and when: by this traffic is known as theirs.
final class AskedOfServers {

  private final Collection<JobRecords> jobs;
  private final List<ClockStep> clock;
  private final Map<OptionalInt, List<Span>> transfersByPort = new HashMap<>();

  /// From when to when something was transferred.
  private record Span(Instant from, Instant to) {}

  AskedOfServers(Collection<JobRecords> jobs, List<ClockStep> clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /// {@return what jobs and commands asked for, and when}
  List<Asked> all(Collection<CommandGroup> groups) {
    var all = new ArrayList<Asked>();
    for (JobRecords job : jobs) {
      List<FileRecords> files = FilesOfJob.of(job);
      all.addAll(of(job, files));
      all.addAll(waiting(job, files));
    }
    groups.forEach(group -> all.addAll(of(group)));
    return all;
  }

  List<Asked> of(JobRecords job, List<FileRecords> files) {
    Instant end = job.inOrder().isEmpty() ? Instant.MIN : job.inOrder().getLast().time();
    var asked = new ArrayList<Asked>();
    for (FileRecords file : files) {
      for (TransferRecords each : file.attempts()) {
        each.url()
            .map(RemoteName::of)
            .ifPresent(name -> {
              Instant from = each.begin();
              Instant to = each.stopped().map(TransferStopped::time).orElse(from);
              OptionalLong service = TransferFiles.sourcesOf(List.of(each)).getFirst().loggedBy();
              Instant last = each.stopped().isPresent() || end.isBefore(to) ? to : end;
              for (Span span : spans(from, to)) {
                asked.add(
                    new Asked(
                        name,
                        span.from(),
                        span.to(),
                        last,
                        service,
                        () -> others(name, span.from(), span.to())));
              }
            });
      }
    }
    return asked;
  }

  /// What began before the clock was set back and ended after it took two spans of its times.
  private List<Span> spans(Instant from, Instant to) {
    return clock.stream()
        .filter(step -> step.mayPart(from, to))
        .findFirst()
        .map(step -> List.of(new Span(from, step.from()), new Span(step.to(), to)))
        .orElseGet(() -> List.of(new Span(from, to)));
  }

  /// Asked only where nothing but time and port speaks for a connection.
  private int others(RemoteName name, Instant from, Instant to) {
    if (transfersByPort.isEmpty()) {
      jobs.forEach(this::indexTransfers);
    }
    int others = -1; // the transfer itself is among them
    for (Span each : transfersByPort.getOrDefault(name.port(), List.of())) {
      others += each.from().isAfter(to) || each.to().isBefore(from) ? 0 : 1;
    }
    return Math.max(0, others);
  }

  private void indexTransfers(JobRecords job) {
    for (Asked each : of(job, FilesOfJob.of(job))) {
      transfersByPort
          .computeIfAbsent(each.name().port(), port -> new ArrayList<>())
          .add(new Span(each.from(), each.to()));
    }
  }

  /// Files of which no attempt is known: BITS may have asked for them as long as it had the job.
  static List<Asked> waiting(JobRecords job, List<FileRecords> files) {
    var waiting = new ArrayList<Asked>();
    Optional<StoredJob> kept = job.kept().map(KeptJob::kept);
    for (FileRecords file : files) {
      Optional<Instant> from =
          file.added().map(FileAdded::time).or(() -> kept.flatMap(StoredJob::created));
      if (file.attempts().isEmpty() && file.url().isPresent() && from.isPresent()) {
        Instant last = latest(job, kept, from.get());
        waiting.add(
            new Asked(
                RemoteName.of(file.url().get()),
                from.get(),
                last,
                last,
                OptionalLong.empty(),
                () -> 0));
      }
    }
    return waiting;
  }

  private static Instant latest(JobRecords job, Optional<StoredJob> kept, Instant from) {
    return Stream.of(
            kept.flatMap(StoredJob::modified),
            kept.flatMap(StoredJob::transferred),
            job.inOrder().isEmpty()
                ? Optional.<Instant>empty()
                : Optional.of(job.inOrder().getLast().time()))
        .flatMap(Optional::stream)
        .filter(time -> time.isAfter(from))
        .max(Comparator.naturalOrder())
        .orElse(from);
  }

  /// Behind a proxy its name alone is looked up, and its address alone is called.
  static List<Asked> proxies(List<FileRecords> files) {
    var proxies = new ArrayList<Asked>();
    for (FileRecords file : files) {
      for (TransferRecords each : file.attempts()) {
        each.stopped()
            .flatMap(TransferStopped::proxy)
            .map(AskedOfServers::first)
            .ifPresent(name ->
                proxies.add(
                    new Asked(
                        name,
                        each.begin(),
                        each.stopped().get().time(),
                        each.stopped().get().time(),
                        TransferFiles.sourcesOf(List.of(each)).getFirst().loggedBy(),
                        () -> 0)));
      }
    }
    return proxies;
  }

  /// {@return the first of a list of proxies: `host:port`, with or without a scheme}
  private static RemoteName first(String proxies) {
    String first = proxies.strip().split("[;,\\s]", 2)[0];
    String address = first.substring(first.indexOf('=') + 1);
    return RemoteName.of(address.contains("://") ? address : "http://" + address);
  }

  List<Asked> of(CommandGroup group) {
    return group.remoteNames().stream()
        .map(RemoteName::of)
        .map(name -> asked(group, name))
        .toList();
  }

  private static Asked asked(CommandGroup group, RemoteName name) {
    Instant to = group.atWorkUntil();
    return new Asked(name, group.from(), to, to, OptionalLong.empty(), () -> 0);
  }
}
