package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A job of a host that may wait in its queue: no record shows that it was completed or cancelled.
///
/// @param id a GUID, lower case, no braces
/// @param record whether the queue itself was seen to hold it; absent where the log alone tells it
/// @param owner name, else SID
/// @param creator the program that made it
/// @param remotes hosts or addresses that it leads to
/// @param notifyProgram what BITS runs when it ends or fails
/// @param notifyPresent whether that program is among the files that were collected
/// @param orphaned words, as of a job
public record QueuedJob(
    Optional<String> id,
    Optional<String> title,
    Optional<JobState> state,
    Optional<QueueRecord> record,
    Optional<String> owner,
    Optional<String> creator,
    List<String> remotes,
    Optional<String> notifyProgram,
    Optional<Boolean> notifyPresent,
    List<String> orphaned) {

  public QueuedJob {
    orphaned = List.copyOf(orphaned);
    remotes = List.copyOf(remotes);
  }

  /// A queued job in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> id = Optional.empty();
    public Optional<String> title = Optional.empty();
    public Optional<JobState> state = Optional.empty();
    public Optional<QueueRecord> record = Optional.empty();
    public Optional<String> owner = Optional.empty();
    public Optional<String> creator = Optional.empty();
    public List<String> remotes = new ArrayList<>();
    public Optional<String> notifyProgram = Optional.empty();
    public Optional<Boolean> notifyPresent = Optional.empty();
    public List<String> orphaned = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public QueuedJob toQueuedJob() {
      return new QueuedJob(
          id,
          title,
          state,
          record,
          owner,
          creator,
          remotes,
          notifyProgram,
          notifyPresent,
          orphaned);
    }
  }
}
