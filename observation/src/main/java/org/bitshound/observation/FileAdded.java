package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// A file was added to a job (Bits-Client 16403).
///
/// @param by who added it, with SID and process
/// @param fileCount as the event says; whether before or after the addition is not known
/// @param remoteName the address as added; transfers may show another
/// @param localName the destination in the caller's own spelling
public record FileAdded(
    Source source,
    JobReference job,
    Actor by,
    OptionalLong fileCount,
    Optional<String> remoteName,
    Optional<String> localName)
    implements JobObservation {}
