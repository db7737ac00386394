package org.bitshound.translation.qmgr;

import java.util.List;
import java.util.Optional;

/// The words of BITS' enumerations. Source: [BITS], `bits.h`.
final class QueueWords {
  private static final List<String> TYPES = List.of("download", "upload", "upload-reply");
  private static final List<String> PRIORITIES = List.of("foreground", "high", "normal", "low");
  private static final List<String> STATES =
      List.of(
          "queued",
          "connecting",
          "transferring",
          "suspended",
          "error",
          "transient-error",
          "transferred",
          "acknowledged",
          "cancelled");
  private static final List<String> CONTEXTS =
      List.of(
          "none",
          "unknown",
          "queue-manager",
          "notification",
          "local-file",
          "remote-file",
          "transport",
          "remote-application",
          "server-certificate");
  private static final List<String> PROXIES =
      List.of("preconfigured", "no-proxy", "override", "autodetect");

  private QueueWords() {}

  static Optional<String> type(long number) {
    return word(TYPES, number);
  }

  static Optional<String> priority(long number) {
    return word(PRIORITIES, number);
  }

  static Optional<String> state(long number) {
    return word(STATES, number);
  }

  static Optional<String> context(long number) {
    return word(CONTEXTS, number);
  }

  static Optional<String> proxy(long number) {
    return word(PROXIES, number);
  }

  /// {@return the level of a mandatory label's last part. Source: [MS-DTYP] 2.4.4.13}
  static Optional<String> integrity(long level) {
    return Optional.ofNullable(
        switch ((int) level) {
          case 0x0000 -> "untrusted";
          case 0x1000 -> "low";
          case 0x2000 -> "medium";
          case 0x2100 -> "medium-plus";
          case 0x3000 -> "high";
          case 0x4000 -> "system";
          case 0x5000 -> "protected";
          default -> null;
        });
  }

  private static Optional<String> word(List<String> words, long number) {
    return number >= 0 && number < words.size()
        ? Optional.of(words.get((int) number))
        : Optional.empty();
  }
}
