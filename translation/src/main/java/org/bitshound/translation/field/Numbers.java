package org.bitshound.translation.field;

import java.util.OptionalLong;

/// Whole numbers as logs and exporters spell them.
public final class Numbers {

  private static final long MAX = -1L; // 2^64-1

  private Numbers() {}

  /// {@return the 64 bits of a number without sign, decimal or `0x…`; of a negative one, its two's
  /// complement; empty for any other text}
  public static OptionalLong parse(String spelling) {
    String text = spelling.strip();
    if (text.startsWith("0x") || text.startsWith("0X")) {
      return digits(text, 2, 16);
    }
    if (text.startsWith("-")) {
      OptionalLong size = digits(text, 1, 10);
      boolean fits = size.isPresent() && size.getAsLong() > 0;
      return fits ? OptionalLong.of(-size.getAsLong()) : OptionalLong.empty();
    }
    return digits(text, 0, 10);
  }

  private static OptionalLong digits(String text, int from, int radix) {
    if (from == text.length()) {
      return OptionalLong.empty();
    }
    long value = 0;
    for (int i = from; i < text.length(); i++) {
      char letter = text.charAt(i);
      int digit = letter < 128 ? Character.digit(letter, radix) : -1;
      if (digit < 0 || Long.compareUnsigned(value, Long.divideUnsigned(MAX - digit, radix)) > 0) {
        return OptionalLong.empty();
      }
      value = value * radix + digit;
    }
    return OptionalLong.of(value);
  }
}
