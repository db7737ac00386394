package org.bitshound.observation;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// The clock of the host was set (Security 4616, Kernel-General 1 of System). Most differ by
/// milliseconds.
///
/// @param from the time by the old clock
/// @param to the time by the new one
/// @param by who set it; absent in the oldest layout of Kernel-General
/// @param reason Kernel-General's number: 1 set by a program, 2 after sleep, 3 another zone
public record ClockChanged(
    Source source, Instant from, Instant to, ProcessReference by, OptionalLong reason)
    implements Observation {

  /// Time services set the clock all day long, by milliseconds; records a second apart still stand
  /// in their order.
  private static final Duration JUMP = Duration.ofSeconds(1);

  /// {@return how far the clock went; negative for back}
  public Duration jump() {
    return Duration.between(from, to);
  }

  /// {@return whether the clock went by a second or more}
  public boolean isJump() {
    return jump().abs().compareTo(JUMP) >= 0;
  }
}
