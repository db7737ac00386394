package org.bitshound.casefile;

import java.util.List;
import java.util.Optional;

/// Evidence that cannot both hold (CASEFILE, "contradictions").
///
/// @param what a fixed word, such as `two-creators`
/// @param evidence two refs or more
public record Contradiction(
    String what, String text, List<String> fields, List<String> evidence, Optional<Match> match) {

  public Contradiction {
    fields = List.copyOf(fields);
    evidence = List.copyOf(evidence);
  }
}
