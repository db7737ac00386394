package org.bitshound.observation;

import java.util.Optional;

/// An event log was cleared (Security 1102, System 104).
///
/// @param clearedChannel the log that was cleared, which is not the one that says so (104)
/// @param by who did it, with logon session (1102) and process (newer layouts)
/// @param backup where a copy was saved first
public record LogCleared(
    Source source, Optional<String> clearedChannel, Actor by, Optional<String> backup)
    implements Observation {}
