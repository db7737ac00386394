package org.bitshound.command;

/// What single characters are to the shells and to the eye.
final class Letters {
  /// Letters of other scripts that look like Latin ones, and below each its double.
  private static final String LOOK_ALIKES = "авеѕіјорсухԁһғӏАВЕЅІЈОРСУХМНТКονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

  private static final String LATIN = "abesijopcyxdhflABESIJOPCYXMHTKovABEZHIKMNOPTYX";

  private Letters() {}

  /// {@return the text in lower case, letter for letter, so that places stay the same}
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.toLowerCase(text.charAt(i)) != text.charAt(i)) {
        return lowerFrom(text, i);
      }
    }
    return text;
  }

  private static String lowerFrom(String text, int first) {
    char[] letters = text.toCharArray();
    for (int i = first; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isLatinOrDigit(char c) {
    return isLatin(c) || (c >= '0' && c <= '9');
  }

  /// The dashes that PowerShell takes. Source: [PowerShell], "about_Parsing"; tried by [wietze].
  static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014' || c == '\u2015';
  }

  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT;
  }

  static int indexOfUnusualBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSpaceChar(text.charAt(i)) && text.charAt(i) != ' ') {
        return i;
      }
    }
    return -1;
  }

  /// {@return the text as the eye reads it: invisible characters gone, look-alikes as Latin
  /// letters}
  static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = c < 128 ? -1 : LOOK_ALIKES.indexOf(c);
      if (c < 128 || !isInvisible(c)) {
        plain.append(known < 0 ? fullWidth(c) : LATIN.charAt(known));
      }
    }
    return plain.toString();
  }

  private static char fullWidth(char c) {
    return c >= '\uff01' && c <= '\uff5e' ? (char) (c - '\uff01' + '!') : c;
  }

  /// {@return whether the case of letters changes more often than words make it change}
  static boolean isMixedCase(String text) {
    int changes = 0;
    for (int i = 1; i < text.length(); i++) {
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      boolean rises = Character.isLowerCase(before) && Character.isUpperCase(c);
      changes += rises ? 1 : 0;
    }
    return changes > 2 && changes * 5 > text.length();
  }
}
