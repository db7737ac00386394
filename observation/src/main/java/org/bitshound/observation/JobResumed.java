package org.bitshound.observation;

/// A job was resumed (Bits-Client 1, which Windows hardly ever writes).
public record JobResumed(Source source, JobReference job) implements JobObservation {}
