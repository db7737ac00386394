package org.bitshound.observation;

import java.util.OptionalLong;

/// A job met an error (Bits-Client 211).
///
/// @param error the code
/// @param message a second number that the event calls its message
public record JobFailed(Source source, JobReference job, OptionalLong error, OptionalLong message)
    implements JobObservation {}
