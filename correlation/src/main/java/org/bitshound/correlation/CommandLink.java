package org.bitshound.correlation;

import java.util.List;
import org.bitshound.casefile.Match;

/// Commands that a rule gave to a job.
///
/// @param rule the rule's name
/// @param how what agreed, in words
/// @param others what else would fit, in words
/// @param rivals other commands that would have made the job as well, and of which no job is known
record CommandLink(
    CommandGroup group,
    String rule,
    Match match,
    String how,
    List<String> others,
    List<CommandGroup> rivals) {

  CommandLink {
    others = List.copyOf(others);
    rivals = List.copyOf(rivals);
  }

  CommandLink withRivals(List<CommandGroup> known) {
    Match sure = known.isEmpty() ? match : Match.POSSIBLE;
    return new CommandLink(group, rule, sure, how, others, known);
  }
}
