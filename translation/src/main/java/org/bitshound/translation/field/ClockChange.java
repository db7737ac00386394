package org.bitshound.translation.field;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.Source;

/// The two times of a record that says that the clock was set.
public record ClockChange(Instant from, Instant to) {

  /// Time services set the clock all day long, by milliseconds.
  private static final Duration JUMP = Duration.ofSeconds(1);

  /// {@return the times in two values; empty where one is no time}
  public static Optional<ClockChange> of(Fields f, String from, String to) {
    return f.time(from).flatMap(old -> f.time(to).map(next -> new ClockChange(old, next)));
  }

  /// {@return whether the clock went by a second or more}
  public boolean isJump() {
    return Duration.between(from, to).abs().compareTo(JUMP) >= 0;
  }

  /// {@return the observation of it}
  public ClockChanged told(Source source, ProcessReference by, OptionalLong reason) {
    return new ClockChanged(source, from, to, by, reason);
  }
}
