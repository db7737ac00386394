package org.bitshound.snapshots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// BITS' enumerations, in the words of its tools or as numbers, and numbers as its tools write
/// them. Source: Microsoft Learn, BITS, "BG_JOB_STATE", "BG_JOB_TYPE", "BG_JOB_PRIORITY",
/// "BG_ERROR_CONTEXT".
final class Words {
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
  private static final List<String> TYPES = List.of("download", "upload", "upload-reply");
  private static final List<String> PRIORITIES = List.of("foreground", "high", "normal", "low");
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
          "server-certificate-callback");
  private static final List<String> PROXIES =
      List.of("preconfig", "no-proxy", "override", "autodetect");
  private static final List<String> INTEGRITIES =
      List.of("untrusted", "low", "medium", "medium-plus", "high", "system", "protected");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[_ ]");

  /// 2^64-1: BG_SIZE_UNKNOWN.
  private static final String UNKNOWN_SIZE = "18446744073709551615";

  private Words() {}

  static Optional<String> state(String text) {
    return one(text, STATES)
        .or(() -> is(text, "canceled") ? Optional.of("cancelled") : Optional.empty());
  }

  static Optional<String> type(String text) {
    return one(text, TYPES);
  }

  static Optional<String> priority(String text) {
    return one(text, PRIORITIES);
  }

  static Optional<String> context(String text) {
    return one(text, CONTEXTS);
  }

  static Optional<String> proxy(String text) {
    return one(text, PROXIES);
  }

  static Optional<String> integrity(String text) {
    return one(text, INTEGRITIES);
  }

  /// {@return the word, whether it is written as `TransientError`, `TRANSIENT_ERROR` or `5`}
  private static Optional<String> one(String text, List<String> words) {
    OptionalLong number = number(text);
    if (number.isPresent()) {
      long at = number.getAsLong();
      return at < words.size() ? Optional.of(words.get((int) at)) : Optional.empty();
    }
    String word = spelled(text);
    return words.contains(word) ? Optional.of(word) : Optional.empty();
  }

  private static boolean is(String text, String word) {
    return spelled(text).equals(word);
  }

  private static String spelled(String text) {
    return BETWEEN_WORDS.matcher(text.strip()).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /// {@return a decimal number; empty for `UNKNOWN`, for the number that stands for it, and for all
  /// else}
  static OptionalLong number(String text) {
    String digits = text.strip();
    if (digits.isEmpty()
        || digits.length() > 18
        || digits.equals(UNKNOWN_SIZE)
        || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(digits));
  }

  /// {@return an HRESULT: `0x80072ee7`, or the same as a signed number}
  static OptionalLong code(String text) {
    String trimmed = text.strip();
    try {
      if (trimmed.startsWith("0x") || trimmed.startsWith("0X")) {
        return OptionalLong.of(Integer.parseUnsignedInt(trimmed.substring(2), 16) & 0xffff_ffffL);
      }
      return OptionalLong.of(Integer.toUnsignedLong((int) Long.parseLong(trimmed)));
    } catch (NumberFormatException noNumber) {
      return OptionalLong.empty();
    }
  }
}
