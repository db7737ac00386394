package org.bitshound.observation;

/// An attempt at one file of a job began (Bits-Client 59).
public record TransferStarted(Source source, JobReference job, Transfer transfer)
    implements JobObservation {}
