package org.bitshound.casefile;

import java.util.List;

/// What opens a playbook.
///
/// @param analytics whose findings open it, explained ones too
/// @param playbooks whose branch steps lead to it
public record PlaybookOpens(List<String> analytics, List<String> playbooks) {
  public PlaybookOpens {
    analytics = List.copyOf(analytics);
    playbooks = List.copyOf(playbooks);
  }
}
