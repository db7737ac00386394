package org.bitshound.playbook.rule;

/// Reads a query of SPL, KQL or EQL as far as strings and brackets go.
final class Brackets {
  private Brackets() {}

  /// {@return how many brackets are left open; fails where one closes too early or a string does
  /// not end}
  static int open(String query) {
    int open = 0;
    for (int at = 0; at < query.length(); at++) {
      char next = query.charAt(at);
      if (next == '"') {
        at = endOfString(query, at);
      } else if (next == '(') {
        open++;
      } else if (next == ')' && --open < 0) {
        throw new IllegalArgumentException("closes too early: " + query.substring(0, at));
      }
    }
    return open;
  }

  private static int endOfString(String query, int start) {
    if (query.startsWith("\"\"\"", start)) {
      return query.indexOf("\"\"\"", start + 3) + 2;
    }
    boolean verbatim = start > 0 && query.charAt(start - 1) == '@';
    for (int at = start + 1; at < query.length(); at++) {
      if (query.charAt(at) == '\\' && !verbatim) {
        at++;
      } else if (query.charAt(at) == '"') {
        return at;
      }
    }
    throw new IllegalArgumentException("a string does not end: " + query.substring(start));
  }
}
