package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A file of a job, as BITS' queue or a listing of it keeps it.
///
/// @param id its key in the queue, where it is known: a GUID, lower case, no braces
/// @param remoteName its URL
/// @param localName where it goes to, or comes from
/// @param temporaryName where it lies until the job is completed
/// @param total bytes; absent while not known
/// @param drive `C:\`
/// @param volume `\\?\Volume{…}\`
/// @param volumeSerial eight digits, hexadecimal
/// @param remoteTime the server's `Last-Modified`
/// @param whole whether the record was read to its end
public record StoredFile(
    Optional<String> id,
    Optional<String> remoteName,
    Optional<String> localName,
    Optional<String> temporaryName,
    OptionalLong transferred,
    OptionalLong total,
    Optional<String> drive,
    Optional<String> volume,
    Optional<String> volumeSerial,
    Optional<Instant> remoteTime,
    boolean whole) {}
