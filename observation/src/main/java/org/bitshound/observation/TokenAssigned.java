package org.bitshound.observation;

/// A process was given another account's token at its start (Security 4696).
///
/// @param by who gave it
/// @param to the process that got it, and the account of the token
public record TokenAssigned(Source source, ProcessReference by, ProcessReference to)
    implements Observation {}
