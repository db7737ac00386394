package org.bitshound.observation;

import java.util.OptionalLong;

/// BITS itself cancelled a job that nothing had happened to for long (Bits-Client 16389).
///
/// @param days how long it had been idle
public record JobCancelledByAge(Source source, JobReference job, OptionalLong days)
    implements JobObservation {}
