package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// What the start and the stop of one attempt at one file both say.
///
/// @param id the attempt: a GUID, lower case without braces
/// @param url the remote name: http, https, `\\server\share\file` or a local path
/// @param peer the peer that serves it; absent where it is the server itself
/// @param fileTime when the remote file was last changed, as its server says
/// @param fileLength size of the file
/// @param bytesTotal what this attempt is to move
/// @param bytesTransferred what has been moved so far, earlier attempts at the file included
/// @param bytesFromPeers the share of it that came from peers
public record Transfer(
    Optional<String> id,
    Optional<String> url,
    Optional<String> peer,
    Optional<Instant> fileTime,
    OptionalLong fileLength,
    OptionalLong bytesTotal,
    OptionalLong bytesTransferred,
    OptionalLong bytesFromPeers) {}
