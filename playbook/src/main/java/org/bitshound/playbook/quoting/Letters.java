package org.bitshound.playbook.quoting;

import java.util.function.IntPredicate;

/// What a character of a value can do to a line, apart from any shell.
final class Letters {
  private Letters() {}

  static boolean all(String value, IntPredicate harmless) {
    return !value.isEmpty()
        && value.length() <= Quoting.LONGEST
        && value.codePoints().allMatch(harmless);
  }

  /// {@return whether the character shows, as itself, in its place: no control character (a pasted
  /// line feed is the Enter key), nothing that reorders or hides text, no half of a pair, nothing
  /// that this version of Unicode cannot name}
  static boolean shows(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /// {@return whether it is a letter or digit of any script. Marks that no letter carries, and
  /// punctuation of other scripts, are none: consoles of other code pages turn some of them into
  /// quotes and slashes}
  static boolean isWord(int point) {
    return point < 0x80 ? isAsciiWord(point) : Character.isLetterOrDigit(point) && shows(point);
  }

  static boolean isAsciiWord(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9');
  }
}
