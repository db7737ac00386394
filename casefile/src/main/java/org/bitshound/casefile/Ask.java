package org.bitshound.casefile;

import java.util.List;
import java.util.Optional;

/// A question for a person.
///
/// @param facts field paths to show beside it
/// @param policy the line that would answer it next time
public record Ask(AskWhom whom, String question, List<String> facts, Optional<String> policy) {
  public Ask {
    facts = List.copyOf(facts);
  }
}
