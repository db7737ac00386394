package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A child of the BITS host that its ordinary work does not explain, or a notify command (CASEFILE,
/// "children").
///
/// @param logonId in hex
/// @param boot index in the host's `boots`
public record ChildProcess(
    Instant time,
    Optional<String> image,
    Optional<String> commandLine,
    OptionalLong processId,
    Optional<String> why,
    Optional<String> user,
    Optional<String> sid,
    Optional<String> logonId,
    Optional<Integrity> integrity,
    Optional<String> processGuid,
    OptionalLong boot,
    Optional<Match> match,
    List<String> evidence) {

  public ChildProcess {
    evidence = List.copyOf(evidence);
  }

  /// A child process in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Instant> time = Optional.empty();
    public Optional<String> image = Optional.empty();
    public Optional<String> commandLine = Optional.empty();
    public OptionalLong processId = OptionalLong.empty();
    public Optional<String> why = Optional.empty();
    public Optional<String> user = Optional.empty();
    public Optional<String> sid = Optional.empty();
    public Optional<String> logonId = Optional.empty();
    public Optional<Integrity> integrity = Optional.empty();
    public Optional<String> processGuid = Optional.empty();
    public OptionalLong boot = OptionalLong.empty();
    public Optional<Match> match = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every child process has
    public ChildProcess toChildProcess() {
      return new ChildProcess(
          Incomplete.unless(time, "child process", "time"),
          image,
          commandLine,
          processId,
          why,
          user,
          sid,
          logonId,
          integrity,
          processGuid,
          boot,
          match,
          evidence);
    }
  }
}
