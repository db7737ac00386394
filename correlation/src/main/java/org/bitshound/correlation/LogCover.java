package org.bitshound.correlation;

import java.time.Instant;

/// For which times the log of the BITS client is there without a gap.
public interface LogCover {
  /// Nothing is known to be covered.
  LogCover NONE = time -> false;

  /// {@return whether what happened at a time would have been seen in the log}
  boolean covers(Instant time);
}
