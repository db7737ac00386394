package org.bitshound.correlation;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Match;
import org.bitshound.observation.JobCreated;

/// An event 3 without job id, joined to a job by title.
///
/// @param match `possible` where others would fit about as well
/// @param others what else would fit, in words
/// @param step the step back of the clock across which they were joined
record TitleLink(JobCreated creation, Match match, List<String> others, Optional<ClockStep> step) {

  TitleLink {
    others = List.copyOf(others);
  }

  /// {@return the rule, and what must be added}
  String rule() {
    return step.map(across -> ByTitleAndTime.across(across)).orElse(ByTitleAndTime.NAME);
  }
}
