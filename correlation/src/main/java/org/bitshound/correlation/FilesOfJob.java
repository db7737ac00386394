package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.Transfer;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;
import org.jspecify.annotations.Nullable;

/// Sorts what a job's records say of transfers into attempts, and the attempts into files.
final class FilesOfJob {

  /// The rule that knows one file under two addresses.
  static final String BY_ONLY_FILE = "byOnlyFile";

  private final List<FileAdded> added = new ArrayList<>();
  private final Map<String, Integer> attemptById = new LinkedHashMap<>();
  private final List<TransferRecords> attempts = new ArrayList<>();
  private OptionalLong filesInJob = OptionalLong.empty();
  private boolean announced;

  private FilesOfJob() {}

  /// One file of a job.
  ///
  /// @param added the record of its adding
  /// @param attempts in the order in which records first tell of them
  /// @param kept what BITS' queue keeps of it
  record FileRecords(
      Optional<FileAdded> added, List<TransferRecords> attempts, Optional<KeptFile> kept) {

    FileRecords(Optional<FileAdded> added, List<TransferRecords> attempts) {
      this(added, attempts, Optional.empty());
    }

    FileRecords keptAs(KeptFile file) {
      return new FileRecords(added, attempts, Optional.of(file));
    }

    /// {@return the remote name that the job asked for, as far as known}
    Optional<String> url() {
      return added
          .flatMap(FileAdded::remoteName)
          .or(() -> kept.flatMap(file -> file.file().remoteName()))
          .or(() -> attempts.stream().flatMap(each -> each.url().stream()).findFirst());
    }

    /// {@return whether its attempts used another address than the one asked for}
    boolean redirected() {
      Optional<String> asked = url();
      return attempts.stream()
          .anyMatch(each -> each.url().isPresent() && !each.url().equals(asked));
    }

    /// {@return how the last attempt ended; absent while it goes on}
    Optional<TransferStopped> lastStop() {
      return attempts.isEmpty() ? Optional.empty() : attempts.getLast().stopped();
    }

    boolean done() {
      return lastStop()
          .map(stop -> stop.result().isPresent() && stop.result().getAsLong() == ResultNames.DONE)
          .orElse(false);
    }
  }

  /// {@return the files of a job: those whose adding is recorded, then those of which only
  /// transfers tell, each in order of time}
  static List<FileRecords> of(List<JobObservation> inOrder) {
    var files = new FilesOfJob();
    for (JobObservation each : inOrder) {
      files.take(each);
    }
    return files.files();
  }

  /// {@return the files of a job: those of which records tell, with what the queue keeps of them,
  /// then those of which the queue alone tells}
  static List<FileRecords> of(JobRecords job) {
    var files = new ArrayList<>(of(job.inOrder()));
    for (KeptFile each : job.keptFiles()) {
      int place = placeOf(each, files);
      if (place < 0) {
        files.add(new FileRecords(Optional.empty(), List.of()).keptAs(each));
      } else {
        files.set(place, files.get(place).keptAs(each));
      }
    }
    return List.copyOf(files);
  }

  private static int placeOf(KeptFile kept, List<FileRecords> files) {
    for (int i = 0; i < files.size(); i++) {
      FileRecords each = files.get(i);
      if (each.kept().isEmpty() && each.url().equals(kept.file().remoteName())) {
        return i;
      }
    }
    return -1;
  }

  private void take(JobObservation observation) {
    if (observation instanceof TransferStarted start) {
      begin(start);
    } else if (observation instanceof TransferStopped stop) {
      end(stop);
    } else if (observation instanceof FileAdded file) {
      added.add(file);
    } else if (observation instanceof JobCompleted completed) {
      filesInJob = completed.fileCount();
    } else if (observation instanceof JobCancelled cancelled) {
      filesInJob = cancelled.fileCount();
    } else if (observation instanceof JobCreated) {
      announced = true;
    }
  }

  /// The stop may stand first: a clock that is set back puts it there.
  private void begin(TransferStarted start) {
    Integer open = start.transfer().id().map(attemptById::get).orElse(null);
    if (open != null && attempts.get(open).started().isEmpty()) {
      attempts.set(open, new TransferRecords(Optional.of(start), attempts.get(open).stopped()));
    } else {
      add(start.transfer(), new TransferRecords(Optional.of(start), Optional.empty()));
    }
  }

  private void end(TransferStopped stop) {
    Integer open =
        stop.transfer().id().map(attemptById::get).orElseGet(() -> lastOpen(stop.transfer()));
    if (open != null && attempts.get(open).stopped().isEmpty()) {
      attempts.set(open, new TransferRecords(attempts.get(open).started(), Optional.of(stop)));
    } else {
      add(stop.transfer(), new TransferRecords(Optional.empty(), Optional.of(stop)));
    }
  }

  private void add(Transfer transfer, TransferRecords attempt) {
    transfer.id().ifPresent(id -> attemptById.put(id, attempts.size()));
    attempts.add(attempt);
  }

  /// Some exports leave the attempt's id out; then the address tells.
  private @Nullable Integer lastOpen(Transfer stopped) {
    if (stopped.id().isPresent()) {
      return null;
    }
    for (int i = attempts.size() - 1; i >= 0; i--) {
      TransferRecords each = attempts.get(i);
      if (each.stopped().isEmpty() && each.url().equals(stopped.url())) {
        return i;
      }
    }
    return null;
  }

  private List<FileRecords> files() {
    if (hasOneFile()) {
      return List.of(new FileRecords(added.stream().findFirst(), List.copyOf(attempts)));
    }
    var byUrl = new LinkedHashMap<String, List<TransferRecords>>();
    for (TransferRecords each : attempts) {
      byUrl.computeIfAbsent(each.url().orElse(""), url -> new ArrayList<>()).add(each);
    }
    var files = new ArrayList<FileRecords>();
    for (FileAdded file : added) {
      List<TransferRecords> own = byUrl.remove(file.remoteName().orElse(""));
      files.add(new FileRecords(Optional.of(file), own == null ? List.of() : List.copyOf(own)));
    }
    for (List<TransferRecords> own : byUrl.values()) {
      files.add(new FileRecords(Optional.empty(), List.copyOf(own)));
    }
    return List.copyOf(files);
  }

  /// Whether all that is said is said of one file, whatever its addresses: the job had one at its
  /// end, or all of its log is here and one was added.
  private boolean hasOneFile() {
    if (added.size() > 1 || (added.isEmpty() && attempts.isEmpty())) {
      return false;
    }
    if (filesInJob.isPresent()) {
      return filesInJob.getAsLong() == 1;
    }
    return announced && added.size() == 1 && added.getFirst().fileCount().orElse(1) == 1;
  }
}
