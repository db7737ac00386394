package org.bitshound.casefile;

import java.util.Optional;

/// Why a job failed.
///
/// @param code written as the fields of the error itself
/// @param context what BITS was doing
public record JobError(Code code, Optional<String> context) {}
