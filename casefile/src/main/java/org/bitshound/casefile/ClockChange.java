package org.bitshound.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A host's clock was set, or went back.
///
/// @param time when, by the clock before the change
/// @param how `4616`, `kernel-general-1`, `record-order`
public record ClockChange(
    Instant time,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<ChangedBy> by,
    String how,
    List<String> evidence) {

  public ClockChange {
    evidence = List.copyOf(evidence);
  }
}
