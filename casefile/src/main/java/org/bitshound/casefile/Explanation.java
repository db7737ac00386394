package org.bitshound.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An entry of a list that explains a case, and how far it fits (CASEFILE, "expectedBecause").
///
/// @param agrees field paths that were compared and fit
/// @param unknown parts of the entry that this evidence cannot show
/// @param explains the analytics whose findings it explains
public record Explanation(
    String entry,
    ExplainingList list,
    String why,
    List<String> agrees,
    List<String> unknown,
    Optional<Instant> expires,
    List<String> explains) {

  public Explanation {
    agrees = List.copyOf(agrees);
    unknown = List.copyOf(unknown);
    explains = List.copyOf(explains);
  }
}
