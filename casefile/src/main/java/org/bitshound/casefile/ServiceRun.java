package org.bitshound.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// One life of the process that hosts the BITS service.
///
/// @param shared whether other services live in the same process
/// @param how how it is known, in words
public record ServiceRun(
    OptionalLong processId,
    Optional<Instant> started,
    Optional<Instant> stopped,
    Optional<String> commandLine,
    Optional<Boolean> shared,
    Optional<String> how) {

  /// A service run in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public OptionalLong processId = OptionalLong.empty();
    public Optional<Instant> started = Optional.empty();
    public Optional<Instant> stopped = Optional.empty();
    public Optional<String> commandLine = Optional.empty();
    public Optional<Boolean> shared = Optional.empty();
    public Optional<String> how = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public ServiceRun toServiceRun() {
      return new ServiceRun(processId, started, stopped, commandLine, shared, how);
    }
  }
}
