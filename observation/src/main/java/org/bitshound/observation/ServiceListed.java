package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// A listing shows a service as it was when somebody asked; nothing says when that was.
///
/// @param name its key
/// @param state `running`, `stopped` …
/// @param processId 0 of one that does not run
/// @param startType the number of the registry's value `Start`
/// @param delayed whether an automatic start waits a while
/// @param image its command line
/// @param account in whose name it runs
public record ServiceListed(
    Source source,
    String name,
    Optional<String> state,
    OptionalLong processId,
    OptionalLong startType,
    boolean delayed,
    Optional<String> image,
    Optional<String> account)
    implements Observation {}
