package org.bitshound.command;

/// Patterns of PowerShell's names: `*` for any letters, `?` for one. Any case.
final class Wildcard {
  private Wildcard() {}

  static boolean fits(String pattern, String name) {
    String wanted = Letters.lower(pattern);
    String text = Letters.lower(name);
    int p = 0;
    int star = -1;
    int resume = 0;
    for (int t = 0; t < text.length(); ) {
      char sign = p < wanted.length() ? wanted.charAt(p) : 0;
      if (sign == '*') {
        star = p++;
        resume = t;
      } else if (sign == '?' || sign == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < wanted.length() && wanted.charAt(p) == '*') {
      p++;
    }
    return p == wanted.length();
  }
}
