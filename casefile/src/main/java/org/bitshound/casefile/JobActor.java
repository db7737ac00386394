package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One deed of somebody who touched the job (CASEFILE, "actors").
///
/// @param logonId in hex
/// @param startKey in decimal digits
public record JobActor(
    Instant time,
    Deed did,
    Optional<String> user,
    Optional<String> sid,
    Optional<String> logonId,
    OptionalLong processId,
    Optional<String> startKey,
    Optional<String> image,
    Optional<Match> match,
    Optional<String> how,
    List<String> evidence) {

  public JobActor {
    evidence = List.copyOf(evidence);
  }

  /// A job actor in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Instant> time = Optional.empty();
    public Optional<Deed> did = Optional.empty();
    public Optional<String> user = Optional.empty();
    public Optional<String> sid = Optional.empty();
    public Optional<String> logonId = Optional.empty();
    public OptionalLong processId = OptionalLong.empty();
    public Optional<String> startKey = Optional.empty();
    public Optional<String> image = Optional.empty();
    public Optional<Match> match = Optional.empty();
    public Optional<String> how = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every job actor has
    public JobActor toJobActor() {
      return new JobActor(
          Incomplete.unless(time, "job actor", "time"),
          Incomplete.unless(did, "job actor", "did"),
          user,
          sid,
          logonId,
          processId,
          startKey,
          image,
          match,
          how,
          evidence);
    }
  }
}
