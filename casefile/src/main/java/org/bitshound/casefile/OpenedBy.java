package org.bitshound.casefile;

import java.util.List;
import java.util.Optional;

/// What called for a run.
///
/// @param analytics of the findings
/// @param playbook whose branch led here
/// @param step of that playbook
public record OpenedBy(List<String> analytics, Optional<String> playbook, Optional<String> step) {
  public OpenedBy {
    analytics = List.copyOf(analytics);
  }
}
