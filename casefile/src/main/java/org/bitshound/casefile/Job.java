package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is known of a BITS job (CASEFILE, "job").
///
/// @param id a GUID, lower case, no braces
/// @param state the last one the evidence shows
/// @param completed the time of `acknowledged`
/// @param credentials true where some were set
/// @param seenIn by alphabet
/// @param batch other jobs of the same creator process
public record Job(
    Optional<String> id,
    Optional<String> title,
    Optional<JobType> type,
    Optional<Priority> priority,
    Optional<JobState> state,
    Optional<Account> owner,
    Optional<Instant> created,
    Optional<Instant> modified,
    Optional<Instant> transferred,
    Optional<Instant> completed,
    Optional<Instant> cancelled,
    Optional<Notify> notifyCommand,
    Optional<JobError> error,
    Optional<Boolean> credentials,
    OptionalLong fileCount,
    List<SeenIn> seenIn,
    List<JobChange> changes,
    Optional<EndedBy> endedBy,
    List<BatchMate> batch) {

  public Job {
    seenIn = List.copyOf(seenIn);
    changes = List.copyOf(changes);
    batch = List.copyOf(batch);
  }

  /// A job in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> id = Optional.empty();
    public Optional<String> title = Optional.empty();
    public Optional<JobType> type = Optional.empty();
    public Optional<Priority> priority = Optional.empty();
    public Optional<JobState> state = Optional.empty();
    public Optional<Account> owner = Optional.empty();
    public Optional<Instant> created = Optional.empty();
    public Optional<Instant> modified = Optional.empty();
    public Optional<Instant> transferred = Optional.empty();
    public Optional<Instant> completed = Optional.empty();
    public Optional<Instant> cancelled = Optional.empty();
    public Optional<Notify> notifyCommand = Optional.empty();
    public Optional<JobError> error = Optional.empty();
    public Optional<Boolean> credentials = Optional.empty();
    public OptionalLong fileCount = OptionalLong.empty();
    public List<SeenIn> seenIn = new ArrayList<>();
    public List<JobChange> changes = new ArrayList<>();
    public Optional<EndedBy> endedBy = Optional.empty();
    public List<BatchMate> batch = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public Job toJob() {
      return new Job(
          id,
          title,
          type,
          priority,
          state,
          owner,
          created,
          modified,
          transferred,
          completed,
          cancelled,
          notifyCommand,
          error,
          credentials,
          fileCount,
          seenIn,
          changes,
          endedBy,
          batch);
    }
  }
}
