package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What was done with a fetched file (CASEFILE, "followOn").
///
/// @param action a fixed word, such as `executed`
/// @param logonId in hex
/// @param boot index in the host's `boots`
/// @param threat what the scanner calls it, of `detected`
public record FollowOn(
    Instant time,
    String action,
    Optional<String> image,
    Optional<String> commandLine,
    Optional<String> file,
    Optional<String> user,
    Optional<String> sid,
    Optional<String> logonId,
    Optional<Integrity> integrity,
    Optional<String> processGuid,
    OptionalLong boot,
    Optional<String> threat,
    Optional<Match> match,
    Optional<String> how,
    List<String> evidence) {

  public FollowOn {
    evidence = List.copyOf(evidence);
  }

  /// A follow on in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Instant> time = Optional.empty();
    public Optional<String> action = Optional.empty();
    public Optional<String> image = Optional.empty();
    public Optional<String> commandLine = Optional.empty();
    public Optional<String> file = Optional.empty();
    public Optional<String> user = Optional.empty();
    public Optional<String> sid = Optional.empty();
    public Optional<String> logonId = Optional.empty();
    public Optional<Integrity> integrity = Optional.empty();
    public Optional<String> processGuid = Optional.empty();
    public OptionalLong boot = OptionalLong.empty();
    public Optional<String> threat = Optional.empty();
    public Optional<Match> match = Optional.empty();
    public Optional<String> how = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every follow on has
    public FollowOn toFollowOn() {
      return new FollowOn(
          Incomplete.unless(time, "follow on", "time"),
          Incomplete.unless(action, "follow on", "action"),
          image,
          commandLine,
          file,
          user,
          sid,
          logonId,
          integrity,
          processGuid,
          boot,
          threat,
          match,
          how,
          evidence);
    }
  }
}
