package org.bitshound.event.snapshot;

import java.util.Optional;
import java.util.OptionalLong;

/// A file of a job in a listing.
///
/// @param transferred bytes
/// @param total bytes; absent where the listing says that it is not known
public record ListedFile(
    Optional<String> remoteName,
    Optional<String> localName,
    OptionalLong transferred,
    OptionalLong total) {}
