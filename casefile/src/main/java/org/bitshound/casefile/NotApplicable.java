package org.bitshound.casefile;

import java.util.List;

/// Steps that a run has no use for, for one reason.
///
/// @param why a fixed word: `no-remote-name` …
public record NotApplicable(String why, List<String> steps) {
  public NotApplicable {
    steps = List.copyOf(steps);
  }
}
