package org.bitshound.observation;

import java.util.OptionalLong;

/// A job was cancelled by its caller (Bits-Client 5): BITS deletes its files.
///
/// @param by who cancelled, with SID; the process only in the long layout of version 1
public record JobCancelled(Source source, JobReference job, Actor by, OptionalLong fileCount)
    implements JobObservation {}
