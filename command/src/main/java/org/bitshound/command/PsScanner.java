package org.bitshound.command;

import java.util.EnumSet;
import java.util.Set;

/// The letters of a script and the place in it: blanks, comments, quotes, backticks. The parsers
/// share one. Source: [PowerShell], "about_Parsing", "about_Quoting_Rules", "about_Comments". Not
/// thread-safe.
final class PsScanner {
  private static final char END = '\0';

  private final String text;
  private final Set<Trick> tricks = EnumSet.noneOf(Trick.class);
  private int at;

  PsScanner(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void backTo(int place) {
    at = place;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  /// {@return the letter here; a zero at the end}
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : END;
  }

  char take() {
    return isAtEnd() ? END : text.charAt(at++);
  }

  boolean takeIf(char c) {
    boolean taken = !isAtEnd() && text.charAt(at) == c;
    at += taken ? 1 : 0;
    return taken;
  }

  boolean takeIf(String expected) {
    boolean taken = text.startsWith(expected, at);
    at += taken ? expected.length() : 0;
    return taken;
  }

  boolean isAt(String expected) {
    return text.startsWith(expected, at);
  }

  String since(int start) {
    return text.substring(start, at);
  }

  /// {@return the tricks seen since the last call}
  Set<Trick> takeTricks() {
    var seen = EnumSet.copyOf(tricks);
    tricks.clear();
    return seen;
  }

  void trick(Trick trick) {
    tricks.add(trick);
  }

  void tricks(Set<Trick> some) {
    tricks.addAll(some);
  }

  static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\u000b' || (c > 127 && isSeparator(c));
  }

  private static boolean isSeparator(char c) {
    return Character.isSpaceChar(c) || c == '\u0085';
  }

  static boolean isSingleQuote(char c) {
    return c == '\'' || (c >= '\u2018' && c <= '\u201b');
  }

  static boolean isDoubleQuote(char c) {
    return c == '"' || (c >= '\u201c' && c <= '\u201e');
  }

  /// Blanks, comments and lines that go on behind a backtick.
  void skipBlanks() {
    while (!isAtEnd()) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        noteBlank(c);
        at++;
      } else if (c == '`' && isNewline(peek(1))) {
        at += peek(1) == '\r' && peek(2) == '\n' ? 3 : 2;
      } else if (isAt("<#")) {
        int close = text.indexOf("#>", at + 2);
        at = close < 0 ? text.length() : close + 2;
        tricks.add(Trick.COMMENT);
      } else if (c == '#') {
        skipLine();
      } else {
        return;
      }
    }
  }

  private void noteBlank(char c) {
    if (c > 127) {
      tricks.add(Trick.UNUSUAL_BLANK);
    }
  }

  private void skipLine() {
    while (!isAtEnd() && !isNewline(text.charAt(at))) {
      at++;
    }
  }

  void skipBlanksAndNewlines() {
    skipBlanks();
    while (isNewline(peek())) {
      at++;
      skipBlanks();
    }
  }

  void skipSeparators() {
    skipBlanksAndNewlines();
    while (peek() == ';') {
      at++;
      skipBlanksAndNewlines();
    }
  }

  /// {@return the letters here, without moving, in lower case; `longest` at most}
  String lettersHere(int longest) {
    int end = at;
    while (end < text.length() && end - at <= longest && Letters.isLatin(text.charAt(end))) {
      end++;
    }
    return Letters.lower(text.substring(at, end));
  }

  static boolean isNameLetter(char c) {
    return Letters.isLatinOrDigit(c) || c == '_' || (c > 127 && Character.isLetterOrDigit(c));
  }

  String name() {
    int start = at;
    while (!isAtEnd() && isNameLetter(text.charAt(at))) {
      at++;
    }
    return since(start);
  }

  /// The text between single quotes, from the first on; two of them make one.
  String singleQuoted() {
    var plain = new StringBuilder();
    at++;
    while (!isAtEnd()) {
      char c = text.charAt(at++);
      if (!isSingleQuote(c)) {
        plain.append(c);
      } else if (isSingleQuote(peek())) {
        plain.append(c);
        at++;
      } else {
        break;
      }
    }
    return plain.toString();
  }

  /// {@return the letter that a backtick and the letter behind it make; a zero for none}
  char escaped() {
    char c = take();
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> '\u000b';
      case 'e' -> '\u001b';
      default -> c;
    };
  }

  /// Passes over a bracket and all that stands in it, without a look at its meaning.
  void skipBracketed() {
    int open = 0;
    while (!isAtEnd()) {
      char c = text.charAt(at);
      if (isSingleQuote(c)) {
        singleQuoted();
        continue;
      }
      open += c == '(' || c == '{' ? 1 : 0;
      open -= c == ')' || c == '}' ? 1 : 0;
      at++;
      if (open <= 0) {
        return;
      }
    }
  }
}
