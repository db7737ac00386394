package org.bitshound.casefile;

import java.time.Instant;
import java.util.Optional;

/// One run of a machine, from start to shutdown (CASEFILE, "hosts[].boots").
///
/// @param clean whether it was shut down in order
/// @param build of Windows, as the evidence has it
public record Boot(
    Optional<Instant> started,
    Optional<Instant> stopped,
    Optional<Boolean> clean,
    Optional<String> build) {}
