package org.bitshound.observation;

/// The BITS service read its list of jobs: it has started (Bits-Client 306), job or not. Its
/// process is [Source#loggedBy()].
public record BitsServiceStarted(Source source) implements Observation {}
