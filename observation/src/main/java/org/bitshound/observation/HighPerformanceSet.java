package org.bitshound.observation;

import java.util.OptionalLong;

/// The high-performance property of a job was set (Bits-Client 209): its files can be used before
/// Complete.
///
/// @param state the property's value, 1 for on; the event calls it `isRoaming`
public record HighPerformanceSet(Source source, JobReference job, OptionalLong state)
    implements JobObservation {}
