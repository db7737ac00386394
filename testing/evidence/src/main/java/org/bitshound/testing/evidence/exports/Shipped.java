package org.bitshound.testing.evidence.exports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An event that some tool ships.
///
/// @param data in order
/// @param userData the element below `UserData`; empty for an event with `EventData`
public record Shipped(
    String provider,
    int id,
    OptionalLong version,
    String channel,
    String computer,
    Instant time,
    long recordId,
    OptionalLong processId,
    Optional<String> userId,
    Optional<String> activityId,
    List<Named> data,
    Optional<String> userData) {

  /// A value of the data.
  ///
  /// @param name `""` for none
  public record Named(String name, String value) {}
}
