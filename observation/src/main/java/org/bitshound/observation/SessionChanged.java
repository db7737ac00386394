package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// A terminal session, the console's included, began, paused or ended
/// (TerminalServices-LocalSessionManager 21 to 25). A user's jobs run from logon to logoff.
///
/// @param user `DOMAIN\name`
/// @param sessionId 1, 2 …: a number of its own, no logon id
/// @param address where the user sits; absent for the console (`LOCAL`)
public record SessionChanged(
    Source source,
    What what,
    Optional<String> user,
    OptionalLong sessionId,
    Optional<String> address)
    implements Observation {

  /// What happened to the session.
  public enum What {
    /// 21.
    LOGGED_ON,
    /// 22.
    SHELL_STARTED,
    /// 23.
    LOGGED_OFF,
    /// 24: its programs, and BITS, go on.
    DISCONNECTED,
    /// 25.
    RECONNECTED
  }
}
