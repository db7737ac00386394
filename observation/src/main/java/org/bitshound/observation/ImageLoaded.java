package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;

/// A process loaded a library (Sysmon 7).
///
/// @param time Sysmon's own time of it, else that of the record
/// @param by the process that loaded it
/// @param path the library
/// @param originalFileName the name in its version resource
/// @param hashes as Sysmon lists them: `SHA1=…,MD5=…`
/// @param signed whether it bears a signature
/// @param signer who signed it
/// @param signatureStatus Sysmon's word: `Valid`, `Expired`, `Unavailable` …
public record ImageLoaded(
    Source source,
    Instant time,
    ProcessReference by,
    String path,
    Optional<String> originalFileName,
    Optional<String> hashes,
    Optional<Boolean> signed,
    Optional<String> signer,
    Optional<String> signatureStatus)
    implements Observation {}
