package org.bitshound.casefile;

import java.util.Map;

/// How many cases the options left out of the document.
public record LeftOut(Map<Verdict, Long> byVerdict, Map<Severity, Long> bySeverity) {

  public LeftOut {
    byVerdict = Counts.of(Verdict.class, byVerdict);
    bySeverity = Counts.of(Severity.class, bySeverity);
  }
}
