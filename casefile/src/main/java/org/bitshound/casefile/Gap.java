package org.bitshound.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Records that are missing inside a log.
///
/// @param from the first missing record id
/// @param to the last missing record id
/// @param first time of the record before the gap
/// @param last time of the record after the gap
public record Gap(
    OptionalLong from,
    OptionalLong to,
    Optional<Instant> first,
    Optional<Instant> last,
    Optional<GapWhy> why) {

  /// A gap in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public OptionalLong from = OptionalLong.empty();
    public OptionalLong to = OptionalLong.empty();
    public Optional<Instant> first = Optional.empty();
    public Optional<Instant> last = Optional.empty();
    public Optional<GapWhy> why = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public Gap toGap() {
      return new Gap(from, to, first, last, why);
    }
  }
}
