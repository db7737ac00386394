package org.bitshound.playbook.quoting;

import java.util.Locale;

/// A value of evidence inside a sentence for people.
public final class Shown {
  /// What a sentence can bear.
  private static final int LONGEST = 200;

  private Shown() {}

  /// {@return the value, at most 200 characters of it, in which what does not show stands as its
  /// code point: `‹U+202E›`}
  public static String of(String value) {
    int end =
        value.offsetByCodePoints(0, Math.min(LONGEST, value.codePointCount(0, value.length())));
    var shown = new StringBuilder(end + 1);
    value.substring(0, end).codePoints().forEach(point -> append(shown, point));
    return end < value.length() ? shown.append('…').toString() : shown.toString();
  }

  /// {@return the same between “ and ”}
  public static String inQuotes(String value) {
    return '“' + of(value) + '”';
  }

  private static void append(StringBuilder shown, int point) {
    if (Letters.shows(point)) {
      shown.appendCodePoint(point);
    } else {
      shown.append(String.format(Locale.ROOT, "‹U+%04X›", point));
    }
  }
}
