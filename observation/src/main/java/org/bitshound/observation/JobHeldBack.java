package org.bitshound.observation;

import java.util.OptionalLong;

/// A job waits because a policy forbids it to go on (Bits-Client 34 and 213, analytic channel).
///
/// @param why which policy
/// @param code the reason's code, where the event has one
public record JobHeldBack(
    Source source, JobReference job, Policy why, OptionalLong fileCount, OptionalLong code)
    implements JobObservation {

  /// The policy that holds the job.
  public enum Policy {
    /// The cost of the network (34).
    COST,
    /// The transfer policy of the job (213).
    TRANSFER
  }
}
