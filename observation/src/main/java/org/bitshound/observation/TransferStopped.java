package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// An attempt at one file of a job ended, or failed before it began (Bits-Client 60, 61).
///
/// @param how which of the two events said so; only `result` 0 means that the file is there
/// @param result the HRESULT
/// @param proxy the proxy used; absent for none
/// @param additionalResult a second code, whose meaning is not published
/// @param bandwidthLimit bytes per second; absent for none
public record TransferStopped(
    Source source,
    JobReference job,
    Transfer transfer,
    How how,
    OptionalLong result,
    Optional<String> proxy,
    OptionalLong peerProtocolFlags,
    OptionalLong additionalResult,
    OptionalLong peerContext,
    OptionalLong bandwidthLimit,
    Optional<Boolean> ignoresLimitOnLan)
    implements JobObservation {

  /// The two ways an attempt ends.
  public enum How {
    /// Without an error of transport (60): done where the result is 0, else stopped from outside.
    STOPPED,
    /// With an error (61); BITS may try again.
    FAILED
  }
}
