package org.bitshound.correlation;

import java.util.List;
import org.bitshound.casefile.Match;

/// Commands that a rule gave to a job.
///
/// @param rule the rule's name
/// @param how what agreed, in words
/// @param others what else would fit, in words
record CommandLink(CommandGroup group, String rule, Match match, String how, List<String> others) {

  CommandLink {
    others = List.copyOf(others);
  }
}
