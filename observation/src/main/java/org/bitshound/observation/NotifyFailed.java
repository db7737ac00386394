package org.bitshound.observation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// BITS could not tell an application that its job ended (Bits-Client 63, 64 and 16390).
///
/// @param job known by title alone for 63 and 64
/// @param url the file, where the event names one
/// @param program the notify program, where one was to run
/// @param code what the program returned (63) or why it did not start (64)
/// @param retryAfter when BITS tries again (16390)
public record NotifyFailed(
    Source source,
    JobReference job,
    How how,
    Optional<String> url,
    Optional<String> program,
    OptionalLong code,
    Optional<Duration> retryAfter)
    implements JobObservation {

  /// What went wrong.
  public enum How {
    /// The notify program ran and returned an error (63); it will be run again.
    PROGRAM_RETURNED_ERROR,
    /// The notify program could not be started (64).
    PROGRAM_NOT_STARTED,
    /// The application could not be reached (16390).
    NOT_DELIVERED
  }
}
