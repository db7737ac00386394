package org.bitshound.observation;

import java.time.Duration;
import java.util.Optional;

/// The BITS service was slow to stop (Bits-Client 308).
///
/// @param delay how long; the number is milliseconds whatever the message text says
public record BitsServiceStopDelayed(Source source, Optional<Duration> delay)
    implements Observation {}
