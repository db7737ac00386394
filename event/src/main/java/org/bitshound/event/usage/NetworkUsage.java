package org.bitshound.event.usage;

import java.time.Instant;
import java.util.Optional;

/// What one program sent and received for one user, over one interface, in the hour or less before
/// it was written down.
///
/// @param offset where the row stands in the file
/// @param time when it was written down
/// @param program as the database has it: a path from `\device\` on, a service's key, a package's
///   name, or `!!svchost.exe!…![group] [service]`; absent where the row names none
/// @param sid the user's
/// @param sent bytes
/// @param received bytes
public record NetworkUsage(
    long offset,
    Optional<Instant> time,
    Optional<String> program,
    Optional<String> sid,
    long sent,
    long received) {}
