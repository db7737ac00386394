package org.bitshound.correlation;

import java.util.List;
import org.bitshound.casefile.Match;
import org.bitshound.observation.JobCreated;

/// An event 3 without job id, joined to a job by title.
///
/// @param match `possible` where others would fit about as well
/// @param others what else would fit, in words
record TitleLink(JobCreated creation, Match match, List<String> others) {

  TitleLink {
    others = List.copyOf(others);
  }
}
