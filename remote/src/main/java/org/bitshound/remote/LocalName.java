package org.bitshound.remote;

import java.util.Locale;

/// BITS' local name, for comparing: where a file is to lie. Showing a path leaves it as the
/// evidence has it; comparing drops the prefix of long paths, ignores case and which way slashes
/// lean, and lets a short name (`PROGRA~1`) stand for every long name that could have got it.
///
/// Source: Naming Files, Paths, and.
///
/// @param key the path without `\\?\`, in lower case, with `\` between its parts Namespaces
public record LocalName(String key) {
  private static final int SHORT_BASE = 6; // letters of the long name before ~
  private static final int SHORT_EXTENSION = 3;

  /// {@return the path, made ready to compare}
  public static LocalName of(String path) {
    String slashed = path.replace('/', '\\').toLowerCase(Locale.ROOT);
    for (String prefix : new String[] {"\\\\?\\unc\\", "\\??\\unc\\"}) {
      if (slashed.startsWith(prefix)) {
        return new LocalName("\\\\" + slashed.substring(prefix.length()));
      }
    }
    boolean prefixed = slashed.startsWith("\\\\?\\") || slashed.startsWith("\\??\\");
    return new LocalName(prefixed ? slashed.substring(4) : slashed);
  }

  /// {@return whether both paths can be one file} Two short names are equal only letter for letter.
  public boolean matches(LocalName other) {
    if (key.equals(other.key)) {
      return true;
    }
    if (key.indexOf('~') < 0 && other.key.indexOf('~') < 0) {
      return false;
    }
    int mine = 0;
    int theirs = 0;
    while (mine <= key.length() && theirs <= other.key.length()) {
      int myEnd = partEnd(key, mine);
      int theirEnd = partEnd(other.key, theirs);
      if (!partsMatch(key.substring(mine, myEnd), other.key.substring(theirs, theirEnd))) {
        return false;
      }
      mine = myEnd + 1;
      theirs = theirEnd + 1;
    }
    return mine > key.length() && theirs > other.key.length();
  }

  /// {@return the last part of the path: the file's name}
  public String fileName() {
    return key.substring(key.lastIndexOf('\\') + 1);
  }

  private static int partEnd(String path, int from) {
    int end = path.indexOf('\\', from);
    return end < 0 ? path.length() : end;
  }

  private static boolean partsMatch(String one, String other) {
    return one.equals(other) || isShortOf(one, other) || isShortOf(other, one);
  }

  private static boolean isShortOf(String candidate, String longName) {
    int tilde = tildeOfShortName(candidate);
    if (tilde < 0 || tildeOfShortName(longName) >= 0) {
      return false;
    }
    int longDot = longName.lastIndexOf('.');
    String base = lettersOf(longDot < 0 ? longName : longName.substring(0, longDot));
    String extension =
        longDot < 0 ? "" : cut(lettersOf(longName.substring(longDot + 1)), SHORT_EXTENSION);
    int dot = candidate.indexOf('.');
    String shortExtension = dot < 0 ? "" : candidate.substring(dot + 1);
    return cut(base, SHORT_BASE).startsWith(candidate.substring(0, tilde))
        && shortExtension.equals(extension);
  }

  /// Where the `~` of a short name stands: before digits, in a base of at most eight letters.
  private static int tildeOfShortName(String part) {
    int tilde = part.indexOf('~');
    int dot = part.indexOf('.');
    int end = dot < 0 ? part.length() : dot;
    if (tilde < 1 || end > 8 || tilde + 1 >= end) {
      return -1;
    }
    for (int i = tilde + 1; i < end; i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return -1;
      }
    }
    return tilde;
  }

  /// A short name leaves blanks and dots out and writes `_` for letters it may not have.
  private static String lettersOf(String part) {
    var letters = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c != ' ' && c != '.') {
        letters.append("+,;=[]".indexOf(c) >= 0 ? '_' : c);
      }
    }
    return letters.toString();
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
