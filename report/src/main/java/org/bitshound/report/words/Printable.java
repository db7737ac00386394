package org.bitshound.report.words;

import java.util.Locale;

/// Text of evidence made safe for a terminal: what could move the cursor, change colours, hide or
/// reorder other text is written as its code point, as in `‹U+001B›`.
///
/// Escaped are control characters (C0, DEL, C1), format characters (among them all that change the
/// direction of text, and those that have no width), line and paragraph separators, and surrogates
/// without their other half. Everything else stays as it is. Source: [Unicode] general categories
/// Cc, Cf, Zl, Zp, Cs; [UAX9] for the reordering.
public final class Printable {
  private Printable() {}

  /// {@return the text with every unsafe character escaped; the same object where there is none}
  public static String text(String raw) {
    int safe = safePrefix(raw);
    if (safe == raw.length()) {
      return raw;
    }
    var shown = new StringBuilder(raw.length() + 16).append(raw, 0, safe);
    raw.codePoints().skip(raw.codePointCount(0, safe)).forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static int safePrefix(String raw) {
    int at = 0;
    while (at < raw.length()) {
      char one = raw.charAt(at);
      if (isPlain(one)) {
        at++; // nearly all text there is, and no code point is made of it
      } else if (isSafe(raw.codePointAt(at))) {
        at += Character.isHighSurrogate(one) ? 2 : 1;
      } else {
        return at;
      }
    }
    return at;
  }

  /// Typographic quotes stand around most of what a sentence quotes.
  private static boolean isPlain(int one) {
    return (one >= ' ' && one < 0x7f) || (one >= '\u2018' && one <= '\u201f');
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (isSafe(codePoint)) {
      shown.appendCodePoint(codePoint);
    } else {
      String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
      shown.append("‹U+").repeat('0', Math.max(0, 4 - digits.length())).append(digits).append('›');
    }
  }

  private static boolean isSafe(int codePoint) {
    if (isPlain(codePoint)) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
