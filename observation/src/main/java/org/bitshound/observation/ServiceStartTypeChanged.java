package org.bitshound.observation;

import java.util.Optional;

/// How a service starts was changed (System 7040). BITS does so to itself, as S-1-5-18: to auto
/// when it starts, back to demand when its queue is empty.
///
/// @param service its key, `BITS`
/// @param displayName its name in the host's language
/// @param from the old start type in the host's language: `demand start`, `auto start`, `disabled`
/// @param to the new one
/// @param bySid the account that changed it
public record ServiceStartTypeChanged(
    Source source,
    Optional<String> service,
    Optional<String> displayName,
    Optional<String> from,
    Optional<String> to,
    Optional<String> bySid)
    implements Observation {}
