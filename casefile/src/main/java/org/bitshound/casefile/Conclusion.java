package org.bitshound.casefile;

import java.util.List;

/// What a run comes to.
///
/// @param verdict that of the case, never another
/// @param supporting step ids that speak for it (`for`)
/// @param against step ids
public record Conclusion(
    String text,
    Verdict verdict,
    Confidence confidence,
    List<String> supporting,
    List<String> against,
    List<WouldChange> wouldChange) {
  public Conclusion {
    supporting = List.copyOf(supporting);
    against = List.copyOf(against);
    wouldChange = List.copyOf(wouldChange);
  }
}
