package org.bitshound.qmgr;

/// A record, and where it ends in the bytes that it was read from.
///
/// @param start its first byte
/// @param end behind its last byte, as far as it could be read
record Parsed<T>(T value, int start, int end) {}
