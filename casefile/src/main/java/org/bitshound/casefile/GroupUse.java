package org.bitshound.casefile;

/// A group that ATT&CK has seen with a technique, somewhere else. Naming it attributes nothing.
///
/// @param id `G0040` …
/// @param procedure what it did with the technique
public record GroupUse(String id, String name, String procedure) {}
