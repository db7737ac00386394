package org.bitshound.correlation;

import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.LogonSession;

/// In what kind of session a logon type puts its user. Source: [win32], "SECURITY_LOGON_TYPE".
final class LogonKinds {

  /// The sessions that every Windows has, whether their logon was logged or not.
  private static final long SYSTEM = 0x3e7;

  private static final long LOCAL_SERVICE = 0x3e5;
  private static final long NETWORK_SERVICE = 0x3e4;

  /// The logon process of Windows' own logon screen; run-as is `seclogo`, a prompt for consent
  /// `CredPro`.
  private static final String LOGON_SCREEN = "user32";

  private LogonKinds() {}

  /// {@return whether somebody came to sit in front of a session that was not there before}
  static boolean takesSeat(OptionalLong type, Optional<String> logonProcess) {
    return !unlocks(type)
        && logonProcess.map(name -> name.strip().equalsIgnoreCase(LOGON_SCREEN)).orElse(true);
  }

  /// {@return whether somebody came back to a session that was locked}
  static boolean unlocks(OptionalLong type) {
    return type.isPresent() && (type.getAsLong() == 7 || type.getAsLong() == 13);
  }

  static LogonSession of(OptionalLong logonId, OptionalLong type) {
    Optional<LogonSession> service =
        logonId.isPresent() ? ofEveryWindows(logonId.getAsLong()) : Optional.empty();
    return service.orElseGet(
        () -> type.isPresent() ? of((int) type.getAsLong()) : LogonSession.UNKNOWN);
  }

  /// {@return the kind of a session whose id is the same on every host}
  static Optional<LogonSession> ofEveryWindows(long logonId) {
    return logonId == SYSTEM || logonId == LOCAL_SERVICE || logonId == NETWORK_SERVICE
        ? Optional.of(LogonSession.SERVICE)
        : Optional.empty();
  }

  private static LogonSession of(int type) {
    return switch (type) {
      case 2, 7, 11, 13 -> LogonSession.INTERACTIVE; // console; unlocked; cached credentials
      case 10, 12 -> LogonSession.REMOTE; // remote desktop; cached credentials
      case 3, 8 -> LogonSession.NETWORK; // 8: the password went in clear text
      case 4 -> LogonSession.BATCH;
      case 0, 5 -> LogonSession.SERVICE; // 0: SYSTEM itself, at boot
      default -> LogonSession.UNKNOWN; // 9: a copy of the caller's session, whatever that is
    };
  }
}
