package org.bitshound.casefile;

/// Where a copy of a record lies.
///
/// @param offset from the start of the file, in bytes
public record Copy(String path, long offset) {}
