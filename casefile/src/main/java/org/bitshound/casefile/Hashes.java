package org.bitshound.casefile;

import java.util.Optional;

/// Hashes of one file, hex in lower case.
public record Hashes(
    Optional<String> md5,
    Optional<String> sha1,
    Optional<String> sha256,
    Optional<String> imphash) {}
