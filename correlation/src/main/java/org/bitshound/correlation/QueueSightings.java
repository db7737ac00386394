package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bitshound.casefile.Match;
import org.bitshound.observation.FileSighting;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.observation.StoredFile;
import org.bitshound.observation.StoredJob;

/// What BITS' queue, and what is left over of it, say of a host's jobs. The same state lies in many
/// places, and an old one beside the newest: this tells them apart. Mutable; one thread, the
/// fold's.
final class QueueSightings {

  /// What makes two sightings one state of a job.
  private record State(
      JobId job,
      Optional<String> state,
      Optional<String> priority,
      Optional<Instant> modified,
      Optional<Instant> transferred,
      Optional<String> notifyProgram,
      Optional<String> notifyArguments,
      OptionalLong notifyFlags,
      List<String> fileIds,
      List<StoredFile> files) {

    static State of(JobId id, StoredJob kept) {
      return new State(
          id,
          kept.state(),
          kept.priority(),
          kept.modified(),
          kept.transferred(),
          kept.notifyProgram(),
          kept.notifyArguments(),
          kept.notifyFlags(),
          kept.fileIds(),
          kept.files());
    }
  }

  /// Live before carved, whole before cut, then by place.
  private static final Comparator<JobSighting> BEST =
      Comparator.comparing((JobSighting each) -> !each.live())
          .thenComparing(each -> !each.kept().whole())
          .thenComparing(JobSighting::source, EvidenceOrder.OF_SOURCES);

  /// Newest first. Of one time the one whose transfer is done; else nobody can know which came
  /// later, and the first by place is shown, the other in the history.
  private static final Comparator<JobSighting> NEWEST =
      Comparator.comparing(JobSighting::time)
          .thenComparing(each -> each.kept().transferred().isPresent())
          .reversed()
          .thenComparing(JobSighting::source, QueueSightings::byFirstPlace);

  private final List<JobSighting> jobs = new ArrayList<>();
  private final List<FileSighting> files = new ArrayList<>();
  private final Map<String, Instant> knownUntil = new HashMap<>();

  void take(JobSighting sighting) {
    jobs.add(sighting);
    knownUntil.merge(
        path(sighting), sighting.time(), (one, other) -> one.isAfter(other) ? one : other);
  }

  void take(FileSighting sighting) {
    files.add(sighting);
  }

  boolean isEmpty() {
    return jobs.isEmpty() && files.isEmpty();
  }

  private static String path(JobSighting sighting) {
    return sighting.source().place().path();
  }

  /// Copies count too.
  private static int byFirstPlace(Source one, Source other) {
    return Comparator.comparing(QueueSightings::firstPlace, EvidenceOrder.OF_PLACES)
        .compare(one, other);
  }

  private static Place firstPlace(Source source) {
    return Stream.concat(Stream.of(source.place()), source.alsoIn().stream())
        .min(EvidenceOrder.OF_PLACES)
        .orElseThrow();
  }

  /// {@return the jobs, in the order in which they were met}
  Map<JobId, KeptJob> kept() {
    var states = new LinkedHashMap<State, List<JobSighting>>();
    for (JobSighting each : jobs) {
      each.job()
          .id()
          .ifPresent(id ->
              states.computeIfAbsent(State.of(id, each.kept()), s -> new ArrayList<>()).add(each));
    }
    var byJob = new LinkedHashMap<JobId, List<JobSighting>>();
    states.forEach((state, copies) ->
        byJob.computeIfAbsent(state.job(), id -> new ArrayList<>()).add(merged(copies)));
    var kept = new LinkedHashMap<JobId, KeptJob>();
    byJob.forEach((id, all) -> kept.put(id, kept(all)));
    return kept;
  }

  /// {@return the best of some copies, which also says where the others are}
  private static JobSighting merged(List<JobSighting> copies) {
    copies.sort(BEST);
    JobSighting best = copies.getFirst();
    Source source = best.source();
    for (JobSighting each : copies.subList(1, copies.size())) {
      source = source.withCopy(each.source().place());
    }
    return new JobSighting(source, best.job(), best.kept(), best.live());
  }

  private KeptJob kept(List<JobSighting> states) {
    states.sort(NEWEST);
    JobSighting current =
        states.stream().filter(this::isHeld).findFirst().orElse(states.getFirst());
    var history = new ArrayList<>(states);
    history.remove(current);
    history.sort(Comparator.comparing(JobSighting::time).thenComparing(BEST));
    return new KeptJob(
        current,
        isHeld(current),
        Optional.ofNullable(knownUntil.get(path(current))),
        history,
        filesOf(current));
  }

  /// Of two queue files the service writes one after the other: what only the older one has is
  /// gone.
  private boolean isHeld(JobSighting sighting) {
    Instant own = knownUntil.getOrDefault(path(sighting), Instant.MIN);
    return sighting.live()
        && knownUntil.entrySet().stream()
            .filter(other -> isLegacy(other.getKey()) && isLegacy(path(sighting)))
            .noneMatch(other -> other.getValue().isAfter(own));
  }

  private boolean isLegacy(String path) {
    return jobs.stream()
        .anyMatch(each ->
            path(each).equals(path)
                && each.live()
                && !each.isListed()
                && each.kept().fileIds().isEmpty());
  }

  private List<KeptFile> filesOf(JobSighting job) {
    var found = new ArrayList<KeptFile>();
    for (StoredFile each : job.kept().files()) {
      found.add(new KeptFile(each, job.source(), Match.EXACT));
    }
    for (String id : job.kept().fileIds()) {
      best(id)
          .ifPresent(each ->
              found.add(
                  new KeptFile(
                      each.file(), each.source(), each.proven() ? Match.EXACT : Match.LIKELY)));
    }
    return found;
  }

  /// {@return the best state of a file: live, proven, furthest come}
  private Optional<FileSighting> best(String id) {
    List<FileSighting> all =
        files.stream()
            .filter(each -> each.file().id().equals(Optional.of(id)))
            .sorted(
                Comparator.comparing((FileSighting each) -> !each.live())
                    .thenComparing(each -> !each.proven())
                    .thenComparingLong(each -> -each.file().transferred().orElse(0))
                    .thenComparing(FileSighting::source, EvidenceOrder.OF_SOURCES))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    FileSighting best = all.getFirst();
    Source source = best.source();
    for (FileSighting each : all.subList(1, all.size())) {
      if (each.file().equals(best.file())) {
        source = source.withCopy(each.source().place());
      }
    }
    return Optional.of(new FileSighting(source, best.file(), best.live(), best.proven()));
  }

  /// {@return states of files that no job shows, copies of one state once}
  List<FileSighting> loose(Map<JobId, KeptJob> kept) {
    var shown = new ArrayList<StoredFile>();
    kept.values().forEach(job -> job.files().forEach(file -> shown.add(file.file())));
    var loose = new LinkedHashMap<StoredFile, FileSighting>();
    for (FileSighting each : files) {
      StoredFile plain = each.proven() ? each.file() : withoutId(each.file());
      if (shown.stream().noneMatch(file -> withoutId(file).equals(withoutId(plain)))) {
        loose.merge(
            plain,
            new FileSighting(each.source(), plain, each.live(), each.proven()),
            (one, copy) ->
                new FileSighting(
                    one.source().withCopy(copy.source().place()), plain, one.live(), one.proven()));
      }
    }
    return List.copyOf(loose.values());
  }

  /// A tie that is only likely is worth a word where a job asks for it, and nowhere else.
  private static StoredFile withoutId(StoredFile file) {
    return new StoredFile(
        Optional.empty(),
        file.remoteName(),
        file.localName(),
        file.temporaryName(),
        file.transferred(),
        file.total(),
        file.drive(),
        file.volume(),
        file.volumeSerial(),
        file.remoteTime(),
        file.whole());
  }
}
