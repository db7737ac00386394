package org.bitshound.event.snapshot;

import java.util.Optional;
import java.util.OptionalLong;

/// A service in a listing.
///
/// @param offset where it begins in the file, in bytes
/// @param name its key, as the listing has it: `bits`
/// @param state lower case with hyphens: `running`, `stopped`, `start-pending`
/// @param processId 0 of a service that does not run
/// @param startType the number of the registry's value `Start`: 2 is automatic, 3 on demand, 4
///   disabled
/// @param delayed whether an automatic start waits a while after boot
/// @param image its command line
/// @param account in whose name it runs
public record ListedService(
    long offset,
    String name,
    Optional<String> state,
    OptionalLong processId,
    OptionalLong startType,
    boolean delayed,
    Optional<String> image,
    Optional<String> account) {}
