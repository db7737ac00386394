package org.bitshound.casefile;

import java.util.Optional;
import java.util.OptionalLong;

/// What an attempt came to (CASEFILE, "attempt").
///
/// @param because a fixed word
/// @param count how often it was tried
public record Attempt(
    Outcome outcome,
    Optional<String> because,
    OptionalLong limit,
    OptionalLong count,
    Optional<Code> code) {}
