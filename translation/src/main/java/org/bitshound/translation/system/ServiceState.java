package org.bitshound.translation.system;

import java.util.Optional;
import org.bitshound.observation.ServiceStateChanged.State;

/// The binary part of a record that tells of a service's state: its key, a slash, and the state's
/// number, in UTF-16: `BITS/4`. Unlike the words beside it, it is the same in every language.
///
/// @param service the service's key
/// @param state absent for a number that is no state
record ServiceState(String service, Optional<State> state) {

  private static final int DIGITS_A_UNIT = 4;
  private static final int LONGEST = 4 * 300; // a key has 256 characters at most

  /// {@return what hexadecimal digits hold; empty where that is no key with a state}
  static Optional<ServiceState> parse(String hex) {
    String text = hex.length() > LONGEST ? "" : units(hex);
    int slash = text.lastIndexOf('/');
    return slash <= 0
        ? Optional.empty()
        : Optional.of(new ServiceState(text.substring(0, slash), state(text.substring(slash + 1))));
  }

  private static String units(String hex) {
    var text = new StringBuilder();
    for (int i = 0; i + DIGITS_A_UNIT <= hex.length(); i += DIGITS_A_UNIT) {
      int low = octet(hex, i);
      int high = octet(hex, i + 2);
      if (low < 0 || high < 0 || (low | high) == 0) {
        break; // not hexadecimal, or the NUL at the end
      }
      text.append((char) (high << 8 | low));
    }
    return text.toString();
  }

  private static int octet(String hex, int at) {
    int high = Character.digit(hex.charAt(at), 16);
    int low = Character.digit(hex.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /// Source: [win32], "SERVICE_STATUS_PROCESS".
  private static Optional<State> state(String number) {
    return switch (number) {
      case "1" -> Optional.of(State.STOPPED);
      case "2" -> Optional.of(State.START_PENDING);
      case "3" -> Optional.of(State.STOP_PENDING);
      case "4" -> Optional.of(State.RUNNING);
      case "5" -> Optional.of(State.CONTINUE_PENDING);
      case "6" -> Optional.of(State.PAUSE_PENDING);
      case "7" -> Optional.of(State.PAUSED);
      default -> Optional.empty();
    };
  }
}
