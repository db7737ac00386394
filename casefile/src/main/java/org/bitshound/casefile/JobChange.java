package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A property that was changed after the making of a job.
///
/// @param field a field path
public record JobChange(
    Instant time,
    String field,
    Optional<String> from,
    Optional<String> to,
    Optional<ActorName> by,
    ChangeHow how,
    List<String> evidence) {

  public JobChange {
    evidence = List.copyOf(evidence);
  }

  /// A job change in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Instant> time = Optional.empty();
    public Optional<String> field = Optional.empty();
    public Optional<String> from = Optional.empty();
    public Optional<String> to = Optional.empty();
    public Optional<ActorName> by = Optional.empty();
    public Optional<ChangeHow> how = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every job change has
    public JobChange toJobChange() {
      return new JobChange(
          Incomplete.unless(time, "job change", "time"),
          Incomplete.unless(field, "job change", "field"),
          from,
          to,
          by,
          Incomplete.unless(how, "job change", "how"),
          evidence);
    }
  }
}
