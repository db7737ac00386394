package org.bitshound.observation;

import java.time.Instant;

/// A process ended (Sysmon 5, Security 4689).
///
/// @param time Sysmon's own time of it, else that of the record
public record ProcessEnded(Source source, Instant time, long processId) implements Observation {}
