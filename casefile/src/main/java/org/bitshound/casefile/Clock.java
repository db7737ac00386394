package org.bitshound.casefile;

import java.time.Duration;
import java.util.Optional;

/// Which clock the times of an evidence file follow (CASEFILE, "evidence.clock"). The times of the
/// document are put right where the offset is certain.
///
/// @param zone of the times as the file has them: `UTC`, an offset such as `-04:00`, or `unknown`
/// @param of whose clock it is: a host's name, or the kind of machine that wrote the file
/// @param offset what the file's times are ahead of UTC; absent where it is not certain
/// @param how that is known, in words
public record Clock(
    String zone, Optional<String> of, Optional<Duration> offset, Optional<String> how) {

  /// A clock in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<String> zone = Optional.empty();
    public Optional<String> of = Optional.empty();
    public Optional<Duration> offset = Optional.empty();
    public Optional<String> how = Optional.empty();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every clock has
    public Clock toClock() {
      return new Clock(Incomplete.unless(zone, "clock", "zone"), of, offset, how);
    }
  }
}
