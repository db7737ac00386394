package org.bitshound.casefile;

import java.util.Optional;

/// How common a case's creator or title is in its collection.
///
/// @param value as this case has it; compared without case
/// @param newlySeen whether the baseline never met it; absent without a baseline
/// @param prevalence how common it is
public record PrevalenceRow(
    PrevalenceWhat what, String value, Optional<Boolean> newlySeen, Prevalence prevalence) {}
