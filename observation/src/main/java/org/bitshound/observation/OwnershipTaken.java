package org.bitshound.observation;

/// An administrator made himself the owner of a job (Bits-Client 16388).
///
/// @param job with the owner from whom it was taken
/// @param by the new owner; the process from version 1 on
public record OwnershipTaken(Source source, JobReference job, Actor by) implements JobObservation {}
