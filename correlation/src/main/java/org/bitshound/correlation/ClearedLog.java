package org.bitshound.correlation;

import java.time.Instant;
import java.util.Optional;

/// A log of the host was cleared.
///
/// @param channel as the record spells it; absent where it does not name the log
/// @param ref the host's evidence for it
public record ClearedLog(Optional<String> channel, Instant time, String ref) {}
