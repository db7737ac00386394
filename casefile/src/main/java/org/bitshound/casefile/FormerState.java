package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An older state of a job (CASEFILE, "job.history"). What tells states apart is always there as
/// far as it is known; the rest only where it differs from the job.
///
/// @param time when the job was last changed then
/// @param whole whether its record was read to its end
/// @param fileIds the keys of its files in the queue
public record FormerState(
    Optional<Instant> time,
    Optional<JobState> state,
    Optional<Priority> priority,
    Optional<Instant> transferred,
    Optional<Notify> notifyCommand,
    List<String> fileIds,
    Optional<String> title,
    Optional<String> description,
    Optional<String> ownerSid,
    Optional<JobError> error,
    OptionalLong errorCount,
    Optional<Boolean> whole,
    Optional<FormerStateFrom> from,
    List<String> evidence) {

  public FormerState {
    fileIds = List.copyOf(fileIds);
    evidence = List.copyOf(evidence);
  }

  /// A former state in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Instant> time = Optional.empty();
    public Optional<JobState> state = Optional.empty();
    public Optional<Priority> priority = Optional.empty();
    public Optional<Instant> transferred = Optional.empty();
    public Optional<Notify> notifyCommand = Optional.empty();
    public List<String> fileIds = new ArrayList<>();
    public Optional<String> title = Optional.empty();
    public Optional<String> description = Optional.empty();
    public Optional<String> ownerSid = Optional.empty();
    public Optional<JobError> error = Optional.empty();
    public OptionalLong errorCount = OptionalLong.empty();
    public Optional<Boolean> whole = Optional.empty();
    public Optional<FormerStateFrom> from = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public FormerState toFormerState() {
      return new FormerState(
          time,
          state,
          priority,
          transferred,
          notifyCommand,
          fileIds,
          title,
          description,
          ownerSid,
          error,
          errorCount,
          whole,
          from,
          evidence);
    }
  }
}
