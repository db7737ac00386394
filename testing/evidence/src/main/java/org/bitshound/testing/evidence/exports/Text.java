package org.bitshound.testing.evidence.exports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and strings as the tools write them.
final class Text {
  private Text() {}

  /// {@return `2021-06-13T06:17:18.0443734Z`}
  static String time(Instant time) {
    return format(time, "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'");
  }

  static String format(Instant time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC).format(time);
  }

  /// {@return a JSON string, all but ASCII and some of it as escapes}
  static String json(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (letter < ' ' || letter > 0x7e) {
            out.append("\\u%04x".formatted((int) letter));
          } else {
            out.append(letter);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /// {@return a field of a table, always in quotes}
  static String csv(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
