package org.bitshound.translation.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Times as logs and exporters spell them: `2020-07-03T08:55:46.3523393Z`, with a blank for the
/// `T`, up to nine digits of fraction, and `Z`, an offset such as `+00:00`, or nothing for UTC.
final class Times {

  private static final int FRACTION = 19; // where the fraction begins, after the seconds
  private static final int NANO_DIGITS = 9;

  /// FILETIME begins here; tools print its 0 as this year or as year 1.
  private static final int EPOCH_YEAR = 1601;

  private Times() {}

  /// {@return the time; empty for any other text and for FILETIME 0}
  static Optional<Instant> parse(String text) {
    if (!looksLikeTime(text) || number(text, 0, 4) <= EPOCH_YEAR) {
      return Optional.empty();
    }
    int end = FRACTION;
    if (text.length() > FRACTION && text.charAt(FRACTION) == '.') {
      end = endOfDigits(text, FRACTION + 1);
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(text, 0, 4),
                  number(text, 5, 7),
                  number(text, 8, 10),
                  number(text, 11, 13),
                  number(text, 14, 16),
                  number(text, 17, 19),
                  nanos(text, end))
              .toInstant(zone(text.substring(end))));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static boolean looksLikeTime(String text) {
    if (text.length() < FRACTION) {
      return false;
    }
    for (int i = 0; i < FRACTION; i++) {
      char letter = text.charAt(i);
      boolean fits =
          switch (i) {
            case 4, 7 -> letter == '-';
            case 10 -> letter == 'T' || letter == ' ';
            case 13, 16 -> letter == ':';
            default -> isDigit(letter);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int nanos(String text, int end) {
    int nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      int at = FRACTION + 1 + i;
      nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
    }
    return nanos;
  }

  private static ZoneOffset zone(String text) {
    return text.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
