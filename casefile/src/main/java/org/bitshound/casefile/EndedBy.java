package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Who completed or cancelled a job.
///
/// @param startKey in decimal digits
/// @param image where the process resolves
/// @param days idle days after which the service cancelled it
public record EndedBy(
    Ending what,
    Optional<String> user,
    Optional<String> sid,
    OptionalLong processId,
    Optional<String> startKey,
    Optional<String> image,
    Optional<EndedAs> as,
    OptionalLong days,
    List<String> evidence) {

  public EndedBy {
    evidence = List.copyOf(evidence);
  }

  /// An ended by in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Ending> what = Optional.empty();
    public Optional<String> user = Optional.empty();
    public Optional<String> sid = Optional.empty();
    public OptionalLong processId = OptionalLong.empty();
    public Optional<String> startKey = Optional.empty();
    public Optional<String> image = Optional.empty();
    public Optional<EndedAs> as = Optional.empty();
    public OptionalLong days = OptionalLong.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every ended by has
    public EndedBy toEndedBy() {
      return new EndedBy(
          Incomplete.unless(what, "ended by", "what"),
          user,
          sid,
          processId,
          startKey,
          image,
          as,
          days,
          evidence);
    }
  }
}
