package org.bitshound.casefile;

import java.util.List;

/// How a value came about that no record says in so many words (CASEFILE, "inferred").
///
/// @param how the name of a linking rule
/// @param others what else would fit
public record Inference(String how, Match match, List<String> evidence, List<String> others) {

  public Inference {
    evidence = List.copyOf(evidence);
    others = List.copyOf(others);
  }
}
