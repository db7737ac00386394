package org.bitshound.casefile;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/// What this document's cases were held against (CASEFILE, "Top level", `baseline`).
///
/// @param sha256 of the earlier case file
/// @param hosts how many hosts it has
/// @param span of its cases; absent where it has none
public record BaselineNote(String sha256, long hosts, Optional<Span> span) {

  /// {@return whole days from its first case to its last}
  public OptionalLong days() {
    return span.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(span.get().first(), span.get().last()));
  }
}
