package org.bitshound.correlation;

import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.RequestRefused;

/// What the fold made of one host's observations.
///
/// @param cases by time, then id, without findings, verdict, severity and headline; the drafts are
///   the caller's to complete
/// @param host what the evidence says of the host as a whole
/// @param clearings logs that were cleared; no case yet
/// @param refusals what BITS refused at its limits; no case yet
public record FoldedHost(
    List<Case.Draft> cases,
    HostRecord host,
    List<LogCleared> clearings,
    List<RequestRefused> refusals) {

  public FoldedHost {
    cases = List.copyOf(cases);
    clearings = List.copyOf(clearings);
    refusals = List.copyOf(refusals);
  }
}
