package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// BITS refused a request at one of its limits (System 16398, 16400 to 16402). A refused job has no
/// other event.
///
/// @param limit which one
/// @param entity what met the limit: the user, the job or the file
/// @param size the count that was asked for
/// @param allowed the limit in force
public record RequestRefused(
    Source source, Limit limit, Optional<String> entity, OptionalLong size, OptionalLong allowed)
    implements Observation {

  /// The limits of BITS.
  public enum Limit {
    JOBS_PER_USER,
    JOBS_PER_MACHINE,
    FILES_PER_JOB,
    RANGES_PER_FILE
  }
}
