package org.bitshound.report.page;

import java.util.List;

/// A value beside its name.
///
/// @param label of ours, never evidence
/// @param refs of the evidence that says it
public record Fact(String label, Text text, List<String> refs) {
  public Fact {
    refs = List.copyOf(refs);
  }

  Fact(String label, Text text) {
    this(label, text, List.of());
  }
}
