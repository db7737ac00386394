package org.bitshound.casefile;

/// A mitigation of ATT&CK.
///
/// @param id `M1018` …
public record Mitigation(String id, String name) {}
