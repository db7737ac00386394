package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;

/// A file was deleted (Sysmon 23 and 26). BITS itself deletes its `BIT….tmp` while it sets a file
/// up, restarts or cancels.
///
/// @param time Sysmon's own time of it, else that of the record
/// @param by the process that deleted it
/// @param hashes as Sysmon lists them
/// @param executable whether it was a program
/// @param archived whether Sysmon kept a copy in its archive folder (23)
public record FileDeleted(
    Source source,
    Instant time,
    ProcessReference by,
    String path,
    Optional<String> hashes,
    Optional<Boolean> executable,
    Optional<Boolean> archived)
    implements Observation {}
