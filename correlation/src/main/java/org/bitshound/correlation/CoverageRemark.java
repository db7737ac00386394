package org.bitshound.correlation;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.CoverageStatus;
import org.bitshound.observation.CoverageSource;

/// What the records of a source do not tell, as they show themselves.
///
/// @param status where the source is there and yet is not what it seems
/// @param lacks fixed words (CASEFILE, "coverage of a host")
/// @param note in words; absent where the fixed words say it all
/// @param evidence refs of the host
public record CoverageRemark(
    CoverageSource source,
    Optional<CoverageStatus> status,
    List<String> lacks,
    Optional<String> note,
    List<String> evidence) {

  public CoverageRemark {
    lacks = List.copyOf(lacks);
    evidence = List.copyOf(evidence);
  }
}
