package org.bitshound.correlation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.JobState;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.observation.Actor;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobFailed;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.JobResumed;
import org.bitshound.observation.JobSuspended;
import org.bitshound.observation.NotifyCommandSet;
import org.bitshound.observation.NotifyFailed;
import org.bitshound.observation.OwnershipTaken;
import org.bitshound.observation.TemporaryFilesLeft;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;

/// What a job's records say of the job as a whole, each answer with the records that say it.
///
/// An answer is absent where the records don't give it: event 61 alone does not tell an error that
/// is tried again from one that is not, so it gives no state.
final class JobLife {

  private final List<JobObservation> seen;
  private final List<FileRecords> files;
  private final Optional<KeptJob> kept;

  /// @param inOrder the job's records in the order of [JobRecords#inOrder]; not empty
  /// @param kept what BITS' queue keeps of it
  JobLife(List<JobObservation> inOrder, List<FileRecords> files, Optional<KeptJob> kept) {
    this.seen = inOrder;
    this.files = files;
    this.kept = kept;
  }

  Optional<Told<String>> id() {
    return Told.last(seen, each -> each.job().id().map(JobId::text));
  }

  /// An empty title is none.
  Optional<Told<String>> title() {
    return Told.last(seen, JobLife::titleIn);
  }

  static Optional<String> titleIn(JobObservation each) {
    return each.job().title().filter(title -> !title.isEmpty());
  }

  Optional<Told<String>> owner() {
    return Told.last(seen, JobLife::ownerAfter);
  }

  private static Optional<String> ownerAfter(JobObservation each) {
    return each instanceof OwnershipTaken taken ? taken.by().user() : each.job().owner();
  }

  /// The record that names an account and its SID also names the owner: the same account.
  Optional<Told<String>> ownerSid() {
    Optional<Told<String>> owner = owner();
    Optional<Told<String>> bySid = kept.flatMap(queue -> queue.told(queue.kept().ownerSid()));
    return bySid.or(() -> sidOf(owner));
  }

  private Optional<Told<String>> sidOf(Optional<Told<String>> owner) {
    return owner.flatMap(name ->
        Told.last(
            seen,
            each ->
                Act.of(each)
                    .map(Act::by)
                    .filter(by -> isNamed(by, name.value()))
                    .flatMap(Actor::sid)));
  }

  static boolean isNamed(Actor actor, String account) {
    return actor.user().isPresent() && actor.user().get().equalsIgnoreCase(account);
  }

  Optional<JobCreated> announcement() {
    for (JobObservation each : seen) {
      if (each instanceof JobCreated created) {
        return Optional.of(created);
      }
    }
    return Optional.empty();
  }

  Optional<Told<Instant>> created() {
    return announcement()
        .map(created -> Told.by(created, created.time()))
        .or(() -> kept.flatMap(queue -> queue.told(queue.kept().created())));
  }

  Optional<Told<Instant>> completed() {
    return Told.last(
        seen, each -> each instanceof JobCompleted ? Optional.of(each.time()) : Optional.empty());
  }

  Optional<Told<Instant>> cancelled() {
    return Told.last(
        seen, each -> JobEnding.isCancellation(each) ? Optional.of(each.time()) : Optional.empty());
  }

  /// The time of the last good stop, where every file that is known came whole.
  Optional<Told<Instant>> transferred() {
    if (!isWhole()) {
      return kept.flatMap(queue -> queue.told(queue.kept().transferred()));
    }
    TransferStopped latest = null;
    for (FileRecords file : files) {
      TransferStopped stop = file.lastStop().orElseThrow();
      latest = latest == null || stop.time().isAfter(latest.time()) ? stop : latest;
    }
    return Optional.ofNullable(latest).map(stop -> Told.by(stop, stop.time()));
  }

  private boolean isWhole() {
    if (files.isEmpty() || fileCount().map(count -> count.value() > files.size()).orElse(false)) {
      return false;
    }
    for (FileRecords file : files) {
      if (!file.done()) {
        return false;
      }
    }
    return true;
  }

  Optional<Told<JobState>> state() {
    Optional<JobEnding> ending = ending();
    if (ending.isPresent()) {
      boolean completed = ending.get().record() instanceof JobCompleted;
      return Optional.of(
          Told.by(ending.get().record(), completed ? JobState.ACKNOWLEDGED : JobState.CANCELLED));
    }
    for (int i = seen.size() - 1; i >= 0; i--) {
      JobObservation each = seen.get(i);
      if (decidesState(each)) {
        return isKeptSince(each)
            ? keptState()
            : stateAfter(each).map(state -> Told.by(each, state));
      }
    }
    return keptState();
  }

  private boolean isKeptSince(JobObservation logged) {
    return kept.filter(queue -> !queue.current().time().isBefore(logged.time())).isPresent();
  }

  private Optional<Told<JobState>> keptState() {
    return kept.flatMap(queue -> queue.told(JobOfQueue.state(queue.kept())));
  }

  private static boolean decidesState(JobObservation each) {
    return each instanceof TransferStarted
        || each instanceof TransferStopped
        || each instanceof JobSuspended
        || each instanceof JobResumed
        || each instanceof JobFailed
        || each instanceof TemporaryFilesLeft;
  }

  private Optional<JobState> stateAfter(JobObservation last) {
    return switch (last) {
      case TemporaryFilesLeft left -> Optional.of(JobState.CANCELLED); // written while cancelling
      case JobSuspended suspended -> Optional.of(JobState.SUSPENDED);
      case JobResumed resumed -> Optional.of(JobState.QUEUED);
      case JobFailed failed -> Optional.of(JobState.ERROR);
      case TransferStarted start -> Optional.of(JobState.TRANSFERRING);
      default -> isWhole() ? Optional.of(JobState.TRANSFERRED) : Optional.empty();
    };
  }

  Optional<JobEnding> ending() {
    return JobEnding.of(seen, owner().map(Told::value));
  }

  /// The error that stands at the end: of the files' last stops the latest that failed, unless the
  /// job was acknowledged or goes on.
  Optional<Told<Long>> error() {
    if (completed().isPresent()) {
      return Optional.empty();
    }
    JobObservation latest = null;
    OptionalLong code = OptionalLong.empty();
    for (JobObservation each : seen) {
      if (each instanceof JobFailed failed && failed.error().isPresent()) {
        latest = each;
        code = failed.error();
      } else if (each instanceof TransferStarted || isGoodEnd(each)) {
        latest = null; // what failed before was tried again
      } else if (each instanceof TransferStopped stop && failed(stop)) {
        latest = each;
        code = stop.result();
      }
    }
    return latest == null ? Optional.empty() : Optional.of(Told.by(latest, code.orElseThrow()));
  }

  private static boolean isGoodEnd(JobObservation each) {
    return each instanceof TransferStopped stop && !failed(stop);
  }

  /// {@return whether an attempt ended in an error}
  static boolean failed(TransferStopped stop) {
    return stop.result().isPresent() && ResultNames.isError(stop.result().getAsLong());
  }

  Optional<Told<Long>> fileCount() {
    Optional<Told<Long>> atEnd =
        Told.last(
            seen,
            each ->
                each instanceof JobCompleted completed
                    ? boxed(completed.fileCount())
                    : each instanceof JobCancelled cancelled
                        ? boxed(cancelled.fileCount())
                        : Optional.empty());
    return atEnd.or(() ->
        Told.last(
            seen,
            each -> each instanceof FileAdded file ? boxed(file.fileCount()) : Optional.empty()));
  }

  private static Optional<Long> boxed(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  Optional<Told<String>> notifyProgram() {
    return Told.last(
        seen,
        each ->
            each instanceof NotifyCommandSet set
                ? set.program().filter(program -> !program.isEmpty())
                : each instanceof NotifyFailed failed ? failed.program() : Optional.empty());
  }

  Optional<Told<String>> notifyArguments() {
    return Told.last(
        seen,
        each ->
            each instanceof NotifyCommandSet set
                ? set.parameters().filter(parameters -> !parameters.isEmpty())
                : Optional.empty());
  }
}
