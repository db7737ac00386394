package org.bitshound.command;

/// A word of a command line, as the program gets it.
///
/// @param text without the quotes that the program does not see
/// @param start where it begins in the line
/// @param end where it ends in the line
/// @param quotedInside whether quotes stand elsewhere than around all of it
record Word(String text, int start, int end, boolean quotedInside) {

  /// {@return a word that no line holds}
  static Word of(String text) {
    return new Word(text, 0, 0, false);
  }

  boolean is(String other) {
    return text.equalsIgnoreCase(other);
  }

  boolean startsWith(String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
