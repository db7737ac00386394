package org.bitshound.casefile;

import java.util.Map;
import java.util.Optional;

/// Counts of what the document holds (CASEFILE, "Top level").
///
/// @param files evidence files, ignored ones too
/// @param records records read, copies left aside
/// @param jobs cases of kind `job`
/// @param byVerdict cases with each verdict
/// @param bySeverity cases of each severity
/// @param recovered cases that rest on recovered records alone
/// @param leftOut what options left out
/// @param span first and last time of the cases; absent where there is no case
public record Summary(
    long files,
    long records,
    long hosts,
    long cases,
    long jobs,
    Map<Verdict, Long> byVerdict,
    Map<Severity, Long> bySeverity,
    long defects,
    long recovered,
    Optional<LeftOut> leftOut,
    Optional<Span> span) {

  public Summary {
    byVerdict = Counts.of(Verdict.class, byVerdict);
    bySeverity = Counts.of(Severity.class, bySeverity);
  }
}
