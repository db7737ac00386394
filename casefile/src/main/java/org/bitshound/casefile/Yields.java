package org.bitshound.casefile;

/// What a command leaves behind.
///
/// @param kind of evidence: `evtx`, `qmgr-db` …
public record Yields(String file, String kind) {}
