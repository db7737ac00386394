package org.bitshound.correlation;

import java.time.Instant;
import java.util.Optional;

/// Sysmon's name for a process: a part of the machine's, then the start in seconds since 1970, the
/// low half first, then the rest. Source: bits-events 7.1, read from real records.
final class SysmonGuid {

  private static final int LOW = 9; // `365abb72-433c-5ce0-…`
  private static final int HIGH = 14;
  private static final int LENGTH = 36;
  private static final int HALF = 4;

  private SysmonGuid() {}

  /// {@return the second in which the process started; empty where the text is no such name}
  static Optional<Instant> started(String guid) {
    String digits = guid.startsWith("{") ? guid.substring(1) : guid;
    if (digits.length() < LENGTH) {
      return Optional.empty();
    }
    try {
      int low = Integer.parseInt(digits, LOW, LOW + HALF, 16);
      int high = Integer.parseInt(digits, HIGH, HIGH + HALF, 16);
      return Optional.of(Instant.ofEpochSecond(((long) high << 16) | low));
    } catch (NumberFormatException notHexadecimal) {
      return Optional.empty();
    }
  }
}
