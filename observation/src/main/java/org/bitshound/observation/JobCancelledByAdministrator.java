package org.bitshound.observation;

/// An administrator cancelled a job of someone else (Bits-Client 16384).
///
/// @param by the administrator; the process from version 1 on
public record JobCancelledByAdministrator(Source source, JobReference job, Actor by)
    implements JobObservation {}
