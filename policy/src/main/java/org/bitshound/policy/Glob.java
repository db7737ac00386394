package org.bitshound.policy;

import java.util.BitSet;
import java.util.Locale;

/// A pattern for titles, paths and URLs. `?` is one character, `*` any number of them but no slash
/// of either kind, `**` any number of any; letters agree whatever their case.
///
/// No place of the text is tried twice for one star, so hostile text costs no more than pattern
/// times text; what differs before the first star costs nothing more than that.
///
/// @param pattern in lower case
record Glob(String pattern) {
  static Glob of(String pattern) {
    return new Glob(pattern.toLowerCase(Locale.ROOT));
  }

  boolean matches(String text) {
    String folded = text.toLowerCase(Locale.ROOT); // the same object where it is lower case already
    int star = pattern.indexOf('*');
    if (star < 0) {
      return folded.length() == pattern.length() && agree(folded, 0, 0, pattern.length());
    }
    return folded.length() >= star
        && agree(folded, 0, 0, star)
        && matchesFromStar(star, folded, star, new BitSet());
  }

  /// @param failed places behind a star that were tried in vain
  private boolean matchesFromStar(int star, String text, int inText, BitSet failed) {
    boolean anything = pattern.startsWith("**", star);
    int next = anything ? star + 2 : star + 1;
    int nextStar = pattern.indexOf('*', next);
    if (nextStar < 0) {
      return endsRight(text, inText, next, anything);
    }
    int literal = nextStar - next;
    for (int end = inText; end + literal <= text.length(); end++) {
      int place = next * (text.length() + 1) + end;
      if (failed.get(place)) {
        return false; // and so has every later place of this star
      }
      failed.set(place);
      if (agree(text, end, next, literal)
          && matchesFromStar(nextStar, text, end + literal, failed)) {
        return true;
      }
      if (end < text.length() && !anything && isSlash(text.charAt(end))) {
        return false;
      }
    }
    return false;
  }

  /// Behind the last star the text's end must be the pattern's.
  private boolean endsRight(String text, int inText, int inPattern, boolean anything) {
    int literal = pattern.length() - inPattern;
    int end = text.length() - literal;
    if (end < inText || !agree(text, end, inPattern, literal)) {
      return false;
    }
    for (int i = inText; i < end && !anything; i++) {
      if (isSlash(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean agree(String text, int inText, int inPattern, int length) {
    for (int i = 0; i < length; i++) {
      if (!fits(pattern.charAt(inPattern + i), text.charAt(inText + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char wanted, char found) {
    return wanted == found || (wanted == '?' && !isSlash(found));
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }
}
