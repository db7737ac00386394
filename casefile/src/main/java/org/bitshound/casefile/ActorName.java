package org.bitshound.casefile;

import java.util.Optional;
import java.util.OptionalLong;

/// Who did something, as far as one record says.
///
/// @param startKey `ClientProcessStartKey`, in decimal digits
public record ActorName(
    Optional<String> user,
    Optional<String> sid,
    OptionalLong processId,
    Optional<String> startKey,
    Optional<String> image) {

  /// An actor name in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> user = Optional.empty();
    public Optional<String> sid = Optional.empty();
    public OptionalLong processId = OptionalLong.empty();
    public Optional<String> startKey = Optional.empty();
    public Optional<String> image = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public ActorName toActorName() {
      return new ActorName(user, sid, processId, startKey, image);
    }
  }
}
