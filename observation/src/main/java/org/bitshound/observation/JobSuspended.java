package org.bitshound.observation;

/// A job was suspended (Bits-Client 2, which Windows hardly ever writes).
public record JobSuspended(Source source, JobReference job) implements JobObservation {}
