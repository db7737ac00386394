package org.bitshound.casefile;

import java.util.Optional;

/// What the evidence says of a program's signature (CASEFILE, "creator").
///
/// @param signer whose it is
/// @param how how it is known, in words
public record Signature(SignatureStatus status, Optional<String> signer, Optional<String> how) {}
