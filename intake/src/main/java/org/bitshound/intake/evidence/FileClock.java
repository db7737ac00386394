package org.bitshound.intake.evidence;

import java.time.Duration;
import java.util.Optional;
import org.bitshound.bytes.Filetime;

/// Which clock the times of an export follow.
///
/// @param quarters what its times lack to UTC, in quarters of an hour; empty where nobody knows
/// @param how that is known, in words
/// @param of whose clock it is, where that is no host of the collection: `proxy`, `dns-server`
public record FileClock(Optional<Long> quarters, String how, Optional<String> of) {
  /// In 100 ns.
  public static final long QUARTER = 15 * 60 * Filetime.PER_SECOND;

  /// The clock of a host of the collection.
  public FileClock(Optional<Long> quarters, String how) {
    this(quarters, how, Optional.empty());
  }

  /// {@return what the times lack to UTC, in 100 ns}
  public long shift() {
    return quarters.orElse(0L) * QUARTER;
  }

  /// {@return what the times are ahead of UTC; empty where nobody knows}
  public Optional<Duration> aheadOfUtc() {
    return quarters.map(lacking -> Duration.ofMinutes(-15 * lacking));
  }
}
