package org.bitshound.observation;

import java.util.Optional;

/// A command was set that BITS runs as the owner when the job ends or fails (Bits-Client 6).
///
/// @param program absent or empty where the command was taken away
/// @param parameters the whole command line that the program will see
public record NotifyCommandSet(
    Source source, JobReference job, Optional<String> program, Optional<String> parameters)
    implements JobObservation {}
