package org.bitshound.intake.events;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// One value of an event, written in two ways by two loggers: a collector stores as text what the
/// machine itself stored as a number, a GUID or a time. Two values are the same if this is the same
/// text.
final class Spelling {
  private static final int GUID = 36;

  private Spelling() {}

  /// {@return numbers in decimal, GUIDs without braces, times with the digits they need, all else
  /// in lower case only where case means nothing}
  static String of(String value) {
    String text = value.strip();
    if (text.startsWith("{") && text.endsWith("}")) {
      text = text.substring(1, text.length() - 1);
    }
    if (text.length() == GUID && text.charAt(8) == '-' && text.charAt(23) == '-') {
      return text.toLowerCase(Locale.ROOT);
    }
    if (text.isEmpty()) {
      return text;
    }
    try {
      if (text.startsWith("0x") || text.startsWith("0X")) {
        return Long.toUnsignedString(Long.parseUnsignedLong(text.substring(2), 16));
      }
      if (text.length() > 10 && text.charAt(10) == 'T' && text.endsWith("Z")) {
        return Instant.parse(text).toString();
      }
    } catch (NumberFormatException | DateTimeParseException neither) {
      return value;
    }
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
        ? text.toLowerCase(Locale.ROOT)
        : value;
  }
}
