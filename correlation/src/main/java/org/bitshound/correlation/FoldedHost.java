package org.bitshound.correlation;

import java.util.List;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.JobRow;
import org.bitshound.observation.Source;

/// What the fold made of one host's observations.
///
/// @param cases by time, then id, without findings, verdict, severity and headline; the drafts are
///   the caller's to complete
/// @param host what the evidence says of the host as a whole
/// @param looseFiles states of files in BITS' queue that no job shows, without a job
/// @param readInPart records whose command line or script asks for more work than one may get: what
///   they would have BITS do is known in part at best
/// @param leftOut records that were more than are held
public record FoldedHost(
    List<Case.Draft> cases,
    HostRecord host,
    List<JobRow> looseFiles,
    List<Source> readInPart,
    List<LeftOut> leftOut) {

  public FoldedHost {
    cases = List.copyOf(cases);
    looseFiles = List.copyOf(looseFiles);
    readInPart = List.copyOf(readInPart);
    leftOut = List.copyOf(leftOut);
  }
}
