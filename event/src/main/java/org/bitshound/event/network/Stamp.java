package org.bitshound.event.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a line was written, by the clock of who wrote it.
///
/// @param time absent where the line does not say of which zone its time is
/// @param local the time as it stands there, where it says no zone: `2021-03-15T18:43:41`
/// @param asIfUtc that time as if it were of UTC, where day and month are certain: the true time
///   lies up to fourteen hours from it
/// @param within the smallest step that the line can tell, where that is a second or more
public record Stamp(
    Optional<Instant> time,
    Optional<String> local,
    Optional<Instant> asIfUtc,
    Optional<Duration> within) {

  /// No zone is further from UTC (Line Islands).
  public static final Duration FARTHEST = Duration.ofHours(14);

  /// A line without a time, or with one that cannot be read.
  public static final Stamp NONE =
      new Stamp(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// {@return whether it may be of a span, as far as anybody knows}
  public boolean mayBeIn(Instant from, Instant to) {
    if (time.isPresent()) {
      return !time.get().isBefore(from) && !time.get().isAfter(to);
    }
    return asIfUtc
        .map(near -> !near.plus(FARTHEST).isBefore(from) && !near.minus(FARTHEST).isAfter(to))
        .orElse(true);
  }
}
