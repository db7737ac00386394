package org.bitshound.command;

import java.util.Optional;

/// Whole numbers as the shells write them.
final class Numbers {
  private static final int DIGITS = 9; // what always fits an int

  private Numbers() {}

  /// {@return the number, decimal or behind `0x`; absent where the text is none or a huge one}
  static Optional<Integer> parse(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    boolean isHex = text.regionMatches(true, start, "0x", 0, 2);
    int radix = isHex ? 16 : 10;
    int digits = isHex ? start + 2 : start;
    int count = text.length() - digits;
    if (count < 1 || count > (isHex ? 7 : DIGITS)) {
      return Optional.empty();
    }
    return value(text, digits, radix).map(value -> text.startsWith("-") ? -value : value);
  }

  /// {@return the number of these digits; absent where one is none, or there are too many}
  static Optional<Integer> parse(String digits, int radix) {
    boolean fits = !digits.isEmpty() && digits.length() <= DIGITS;
    return fits ? value(digits, 0, radix) : Optional.empty();
  }

  private static Optional<Integer> value(String text, int from, int radix) {
    int value = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), radix) : -1;
      if (digit < 0) {
        return Optional.empty();
      }
      value = value * radix + digit;
    }
    return Optional.of(value);
  }
}
