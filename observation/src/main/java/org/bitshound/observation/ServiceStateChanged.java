package org.bitshound.observation;

import java.util.Optional;

/// A service runs now or stopped (System 7036).
///
/// @param service its key (`BITS`), which the record has in binary; absent where an export lost it
/// @param displayName its name in the host's language
/// @param state absent where the record has but a word of the host's language
public record ServiceStateChanged(
    Source source, Optional<String> service, Optional<String> displayName, Optional<State> state)
    implements Observation {

  /// Source: [win32], "SERVICE_STATUS_PROCESS".
  public enum State {
    STOPPED,
    START_PENDING,
    STOP_PENDING,
    RUNNING,
    CONTINUE_PENDING,
    PAUSE_PENDING,
    PAUSED
  }
}
