package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;

/// A process started a thread in another one (Sysmon 8).
///
/// @param time Sysmon's own time of it, else that of the record
/// @param by the process that did it
/// @param into the process in which the thread runs
/// @param module the file that holds the thread's first instruction; absent where that lies in no
///   loaded file
public record ThreadInjected(
    Source source,
    Instant time,
    ProcessReference by,
    ProcessReference into,
    Optional<String> module)
    implements Observation {}
