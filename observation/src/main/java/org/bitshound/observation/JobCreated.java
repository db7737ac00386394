package org.bitshound.observation;

/// A job was made (Bits-Client 3). It holds no file yet, so this proves an intention, not a
/// transfer.
///
/// @param job without id in version 0 of the event
/// @param by the program that asked for it, from version 2 on; user and SID are not said here
public record JobCreated(Source source, JobReference job, Actor by) implements JobObservation {}
