package org.bitshound.casefile;

import java.util.Optional;

/// Another job of the same creator process.
///
/// @param caseId its case id
/// @param job its job id
public record BatchMate(String caseId, Optional<String> job, Optional<String> title) {}
