package org.bitshound.remote;

/// The short names of 8.3 letters (`PROGRA~1`) that Windows makes beside long ones. Which long name
/// one stands for, only the volume knows; what can be told is whether it can stand for this one.
///
/// Source: [MS-FSCC] 2.1.5.2.1 8.3 Filename.
final class ShortName {
  private static final int LONGEST_BASE = 8;
  private static final int LETTERS_BEFORE_TILDE = 6;
  private static final int LONGEST_EXTENSION = 3;
  private static final int HASH_LENGTH = 4; // from the fifth name of one beginning on
  private static final String REPLACED = "+,;=[]";

  private ShortName() {}

  /// {@return whether the candidate is a short name that the long name could have got} Both in
  /// lower case.
  static boolean isShortOf(String candidate, String longName) {
    int tilde = tilde(candidate);
    if (tilde < 0 || tilde(longName) >= 0 || isShortItself(longName)) {
      return false;
    }
    int longDot = longName.lastIndexOf('.');
    String base = letters(longDot < 0 ? longName : longName.substring(0, longDot));
    String extension =
        longDot < 0 ? "" : cut(letters(longName.substring(longDot + 1)), LONGEST_EXTENSION);
    int dot = candidate.indexOf('.');
    String candidateExtension = dot < 0 ? "" : candidate.substring(dot + 1);
    return candidateExtension.equals(extension)
        && (cut(base, LETTERS_BEFORE_TILDE).startsWith(candidate.substring(0, tilde))
            || isHashed(candidate, tilde, base));
  }

  /// Where the `~` stands: before digits, in a base of at most eight letters; -1 in a long name.
  static int tilde(String name) {
    int tilde = name.indexOf('~');
    int dot = name.indexOf('.');
    int end = dot < 0 ? name.length() : dot;
    if (tilde < 1 || end > LONGEST_BASE || tilde + 1 >= end) {
      return -1;
    }
    for (int i = tilde + 1; i < end; i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return -1;
      }
    }
    return tilde;
  }

  /// `te021f~1`: two letters of the name and four digits of a hash over it.
  private static boolean isHashed(String candidate, int tilde, String base) {
    int hash = tilde - HASH_LENGTH;
    if (hash < 1 || hash > 2 || !base.startsWith(candidate.substring(0, hash))) {
      return false;
    }
    for (int i = hash; i < tilde; i++) {
      if (Character.digit(candidate.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /// Such a name gets no other.
  private static boolean isShortItself(String name) {
    int dot = name.indexOf('.');
    int base = dot < 0 ? name.length() : dot;
    int extension = dot < 0 ? 0 : name.length() - dot - 1;
    boolean fits = base <= LONGEST_BASE && extension <= LONGEST_EXTENSION;
    return fits
        && letters(name).length() == name.length() - (dot < 0 ? 0 : 1)
        && letters(name).indexOf('_') == name.indexOf('_')
        && isAscii(name);
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /// A short name leaves blanks and dots out and writes `_` for letters it may not have.
  private static String letters(String part) {
    var letters = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c != ' ' && c != '.') {
        letters.append(REPLACED.indexOf(c) >= 0 ? '_' : c);
      }
    }
    return letters.toString();
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
