package org.bitshound.report.page;

import java.util.List;

/// Something said that has a weight or a standing: a finding, an answer, an action.
///
/// @param mark a fixed word: a severity, the status of an answer, the phase of an action
/// @param title short
/// @param text what is said
/// @param facts what belongs to it
/// @param refs of the evidence that it rests on
public record Item(String mark, Text title, Text text, List<Fact> facts, List<String> refs) {
  public Item {
    facts = List.copyOf(facts);
    refs = List.copyOf(refs);
  }
}
