package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;

/// Sysmon kept a program from being written (27).
///
/// @param time Sysmon's own time of it, else that of the record
/// @param by the process that would have written it
/// @param hashes as Sysmon lists them
public record FileBlocked(
    Source source, Instant time, ProcessReference by, String path, Optional<String> hashes)
    implements Observation {}
