package org.bitshound.command;

import java.util.EnumSet;
import java.util.Set;

/// Tricks in the way that a program is named.
final class SpellingTricks {
  private SpellingTricks() {}

  static Set<Trick> of(Word program, String line, int longPadding) {
    var tricks = EnumSet.noneOf(Trick.class);
    String path = program.text();
    if (program.quotedInside()) {
      tricks.add(Trick.QUOTES_IN_WORD);
    }
    if (isShortName(path)) {
      tricks.add(Trick.SHORT_NAME);
    }
    if (isDetour(path)) {
      tricks.add(Trick.PATH_DETOUR);
    }
    if (Letters.isMixedCase(fileName(path))) {
      tricks.add(Trick.MIXED_CASE);
    }
    if (line.contains(" ".repeat(longPadding))) {
      tricks.add(Trick.LONG_PADDING);
    }
    return tricks;
  }

  /// `BITSAD~1`: a tilde and a digit behind a letter.
  private static boolean isShortName(String path) {
    int tilde = path.indexOf('~');
    return tilde > 0
        && tilde + 1 < path.length()
        && Letters.isLatinOrDigit(path.charAt(tilde - 1))
        && Character.isDigit(path.charAt(tilde + 1));
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
  }

  private static boolean isDetour(String path) {
    return path.contains("..")
        || path.indexOf('/') >= 0
        || path.indexOf("\\\\", 1) > 0
        || (path.contains("\\.\\") && !path.startsWith("\\\\.\\"));
  }
}
