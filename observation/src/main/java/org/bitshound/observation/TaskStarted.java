package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// A scheduled task's action began (TaskScheduler 200), or its process did (129).
///
/// @param name the task's path, `\folder\name`
/// @param program the action's program (200, 129) or class, as the log spells it
/// @param instance the GUID of this run (200)
/// @param processId the process (129)
public record TaskStarted(
    Source source,
    String name,
    Optional<String> program,
    Optional<String> instance,
    OptionalLong processId)
    implements Observation {}
