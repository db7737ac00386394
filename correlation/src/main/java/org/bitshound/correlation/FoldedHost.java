package org.bitshound.correlation;

import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.RequestRefused;

/// What the fold made of one host's observations.
///
/// @param cases by time, then id, without findings, verdict, severity and headline; the drafts are
///   the caller's to complete
/// @param serviceRuns the runs of the BITS service, in order of their start
/// @param clearings logs that were cleared; no case yet
/// @param refusals what BITS refused at its limits; no case yet
public record FoldedHost(
    List<Case.Draft> cases,
    List<SeenServiceRun> serviceRuns,
    List<LogCleared> clearings,
    List<RequestRefused> refusals) {

  public FoldedHost {
    cases = List.copyOf(cases);
    serviceRuns = List.copyOf(serviceRuns);
    clearings = List.copyOf(clearings);
    refusals = List.copyOf(refusals);
  }
}
