package org.bitshound.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A process above the creator.
///
/// @param kind absent where it is not known
/// @param task of the scheduler: the task that it ran, `\folder\name`
/// @param gap true where the line of ancestors breaks off behind it
public record Ancestor(
    Optional<String> image,
    Optional<String> commandLine,
    OptionalLong processId,
    Optional<Instant> started,
    Optional<AncestorClass> kind,
    Optional<String> task,
    Optional<Boolean> gap) {

  /// An ancestor in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> image = Optional.empty();
    public Optional<String> commandLine = Optional.empty();
    public OptionalLong processId = OptionalLong.empty();
    public Optional<Instant> started = Optional.empty();
    public Optional<AncestorClass> kind = Optional.empty();
    public Optional<String> task = Optional.empty();
    public Optional<Boolean> gap = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public Ancestor toAncestor() {
      return new Ancestor(image, commandLine, processId, started, kind, task, gap);
    }
  }
}
