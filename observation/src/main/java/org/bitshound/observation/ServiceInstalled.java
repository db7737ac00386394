package org.bitshound.observation;

import java.util.Optional;

/// A service was installed (System 7045, Security 4697): two records of one act.
///
/// @param by who installed it; its process only in newer layouts of 4697
/// @param name 7045 gives the display name, 4697 the key
/// @param image the command line of the service
/// @param type `user mode service` (7045, localised) or a number such as `0x10` (4697)
/// @param startType `demand start` (7045, localised) or a number such as `3` (4697)
/// @param account in whose name it runs
public record ServiceInstalled(
    Source source,
    ProcessReference by,
    Optional<String> name,
    Optional<String> image,
    Optional<String> type,
    Optional<String> startType,
    Optional<String> account)
    implements Observation {}
