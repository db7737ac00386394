package org.bitshound.weblogs;

import java.util.ArrayList;
import java.util.List;

/// A line cut into its values.
final class Splitting {
  /// Columns beyond these belong to no log.
  private static final int MOST = 1000;

  private Splitting() {}

  /// {@return the values between runs of blanks}
  static List<String> atBlanks(String line) {
    var values = new ArrayList<String>();
    int from = 0;
    while (from <= line.length() && values.size() < MOST) {
      int end = line.indexOf(' ', from);
      end = end < 0 ? line.length() : end;
      if (end > from) {
        values.add(line.substring(from, end));
      }
      from = end + 1;
    }
    return values;
  }

  /// {@return the values between single blanks or runs of them: a value with blanks stands in
  /// quotes or, a time, in brackets}
  static List<String> quoted(String line) {
    return cut(line, ' ', true, true);
  }

  /// {@return the values between delimiters, some of them in quotes}
  static List<String> table(String line, char delimiter) {
    return cut(line, delimiter, false, false);
  }

  /// {@return the values between tabs or another sign, as they stand}
  static List<String> plain(String line, String delimiter) {
    var values = new ArrayList<String>();
    int from = 0;
    int end = delimiter.isEmpty() ? -1 : line.indexOf(delimiter);
    while (end >= 0 && values.size() < MOST) {
      values.add(line.substring(from, end));
      from = end + delimiter.length();
      end = line.indexOf(delimiter, from);
    }
    values.add(line.substring(from));
    return values;
  }

  private static List<String> cut(String line, char delimiter, boolean runs, boolean brackets) {
    var values = new ArrayList<String>();
    var value = new StringBuilder();
    int at = 0;
    while (at <= line.length() && values.size() < MOST) {
      char first = at < line.length() ? line.charAt(at) : delimiter;
      value.setLength(0);
      if (first == '"') {
        at = inside(line, at + 1, value);
      } else if (brackets && first == '[' && line.indexOf(']', at) > 0) {
        int end = line.indexOf(']', at);
        value.append(line, at + 1, end);
        at = end + 1;
      }
      int end = line.indexOf(delimiter, at);
      end = end < 0 ? line.length() : end;
      value.append(line, Math.min(at, end), end);
      if (!runs || !value.isEmpty() || first == '"') {
        values.add(value.toString());
      }
      at = end + 1;
    }
    return values;
  }

  /// Quotes within are doubled, or stand behind a backslash.
  private static int inside(String line, int from, StringBuilder value) {
    int at = from;
    while (at < line.length()) {
      char letter = line.charAt(at);
      boolean more = at + 1 < line.length();
      if (letter == '"' && more && line.charAt(at + 1) == '"') {
        value.append('"');
        at += 2;
      } else if (letter == '"') {
        return at + 1;
      } else if (letter == '\\' && more && isEscaped(line.charAt(at + 1))) {
        value.append(line.charAt(at + 1));
        at += 2;
      } else {
        value.append(letter);
        at++;
      }
    }
    return at;
  }

  private static boolean isEscaped(char letter) {
    return letter == '"' || letter == '\\';
  }
}
