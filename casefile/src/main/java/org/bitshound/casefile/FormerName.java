package org.bitshound.casefile;

import java.time.Instant;
import java.util.Optional;

/// A remote or local name that a file had earlier.
///
/// @param time when it was replaced
public record FormerName(Optional<String> url, Optional<String> destination, Instant time) {}
