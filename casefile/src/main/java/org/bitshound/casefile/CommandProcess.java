package org.bitshound.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// The process that carried a command.
public record CommandProcess(
    Optional<String> image,
    OptionalLong processId,
    Optional<String> processGuid,
    Optional<Instant> started,
    Optional<String> user,
    Optional<CommandParent> parent) {

  /// A command process in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> image = Optional.empty();
    public OptionalLong processId = OptionalLong.empty();
    public Optional<String> processGuid = Optional.empty();
    public Optional<Instant> started = Optional.empty();
    public Optional<String> user = Optional.empty();
    public Optional<CommandParent> parent = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public CommandProcess toCommandProcess() {
      return new CommandProcess(image, processId, processGuid, started, user, parent);
    }
  }
}
