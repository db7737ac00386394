package org.bitshound.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads texts of PowerShell: bare words, double quotes, here-strings, variables.
final class PsWords {
  private static final String WORD_ENDS = "(){};,|&<>";

  private final PsScanner scanner;
  private final PsParser parser;
  private final List<PsNode> parts = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private final Set<Trick> tricks = EnumSet.noneOf(Trick.class);

  private PsWords(PsScanner scanner, PsParser parser) {
    this.scanner = scanner;
    this.parser = parser;
  }

  /// {@return the bare word here, which may be empty}
  static PsNode bare(PsScanner scanner, PsParser parser) {
    return new PsWords(scanner, parser).bare();
  }

  /// {@return the text between double quotes}
  static PsNode doubleQuoted(PsScanner scanner, PsParser parser) {
    return new PsWords(scanner, parser).doubleQuoted();
  }

  /// {@return the here-string that begins with `@'` or `@"`}
  static PsNode here(PsScanner scanner, PsParser parser) {
    return new PsWords(scanner, parser).hereString();
  }

  static boolean endsWord(char c) {
    return c == '\0' || PsScanner.isBlank(c) || PsScanner.isNewline(c) || WORD_ENDS.indexOf(c) >= 0;
  }

  private PsNode bare() {
    int start = scanner.at();
    while (!scanner.isAtEnd() && !endsWord(scanner.peek())) {
      char c = scanner.peek();
      if (PsScanner.isSingleQuote(c)) {
        tricks.add(Trick.QUOTES_IN_WORD);
        plain.append(scanner.singleQuoted());
      } else if (PsScanner.isDoubleQuote(c)) {
        tricks.add(Trick.QUOTES_IN_WORD);
        quoted();
      } else if (c == '`') {
        scanner.take();
        backtick(start);
      } else if (c == '$' && startsVariable()) {
        variable();
      } else {
        plain.append(scanner.take());
      }
    }
    return finish();
  }

  private void backtick(int start) {
    if (scanner.isAtEnd() || PsScanner.isNewline(scanner.peek())) {
      return;
    }
    if (Letters.isLatinOrDigit(scanner.peek()) || scanner.peek() == '-') {
      tricks.add(Trick.BACKTICK);
    }
    // At the start of a bare word a backtick makes no control letters where a name is meant.
    char c = scanner.at() > start ? scanner.take() : scanner.escaped();
    plain.append(c);
  }

  private PsNode doubleQuoted() {
    quoted();
    return finish();
  }

  private void quoted() {
    scanner.take();
    while (!scanner.isAtEnd()) {
      char c = scanner.peek();
      if (PsScanner.isDoubleQuote(c)) {
        scanner.take();
        if (!PsScanner.isDoubleQuote(scanner.peek())) {
          return;
        }
        plain.append(scanner.take());
      } else {
        letterOrVariable(c);
      }
    }
  }

  private void letterOrVariable(char c) {
    if (c == '`') {
      scanner.take();
      if (Letters.isLatinOrDigit(scanner.peek()) && "0abefnrtuv".indexOf(scanner.peek()) < 0) {
        tricks.add(Trick.BACKTICK);
      }
      char escaped = scanner.escaped();
      if (escaped != '\0') {
        plain.append(escaped);
      }
    } else if (c == '$' && startsVariable()) {
      variable();
    } else {
      plain.append(scanner.take());
    }
  }

  private PsNode hereString() {
    scanner.take();
    boolean expands = PsScanner.isDoubleQuote(scanner.take());
    while (!scanner.isAtEnd() && !PsScanner.isNewline(scanner.peek())) {
      scanner.take(); // nothing may stand behind the opening sign
    }
    scanner.takeIf('\r');
    scanner.takeIf('\n');
    while (!scanner.isAtEnd() && !endsHere(expands)) {
      if (expands) {
        letterOrVariable(scanner.peek());
      } else {
        plain.append(scanner.take());
      }
    }
    return finish();
  }

  private boolean endsHere(boolean expands) {
    int line =
        scanner.peek() == '\r' && scanner.peek(1) == '\n' ? 2 : scanner.peek() == '\n' ? 1 : 0;
    char quote = scanner.peek(line);
    boolean closes = expands ? PsScanner.isDoubleQuote(quote) : PsScanner.isSingleQuote(quote);
    if (line > 0 && closes && scanner.peek(line + 1) == '@') {
      scanner.backTo(scanner.at() + line + 2);
      return true;
    }
    return false;
  }

  private boolean startsVariable() {
    char next = scanner.peek(1);
    return PsScanner.isNameLetter(next) || next == '{' || next == '(' || next == '?' || next == '$';
  }

  private void variable() {
    flush();
    parts.add(scanner.isAt("$(") ? parser.nested() : variable(scanner));
  }

  /// {@return the variable that begins here with its dollar sign}
  static PsNode variable(PsScanner scanner) {
    int start = scanner.at();
    scanner.take();
    if (scanner.takeIf('{')) {
      int open = scanner.at();
      while (!scanner.isAtEnd() && scanner.peek() != '}') {
        if (scanner.take() == '`') {
          scanner.trick(Trick.BACKTICK);
        }
      }
      String name = scanner.since(open).replace("`", "");
      scanner.take();
      return new PsNode.Variable(plainName(name), scanner.since(start));
    }
    String name = scanner.name();
    if (name.isEmpty()) {
      scanner.take(); // $$, $?, $^
      return new PsNode.Variable(scanner.since(start).substring(1), scanner.since(start));
    }
    boolean hasDrive = scanner.peek() == ':' && PsScanner.isNameLetter(scanner.peek(1));
    if (hasDrive) {
      scanner.take();
      name = name + ":" + scanner.name();
    }
    return new PsNode.Variable(plainName(name), scanner.since(start));
  }

  /// Scopes tell where a variable lives; here all live together.
  private static String plainName(String name) {
    String lower = Letters.lower(name);
    int colon = lower.indexOf(':');
    boolean isScope =
        colon > 0
            && List.of("script", "global", "local", "private", "using", "variable")
                .contains(lower.substring(0, colon));
    return isScope ? lower.substring(colon + 1) : lower;
  }

  private void flush() {
    if (!plain.isEmpty()) {
      parts.add(new PsNode.Literal(plain.toString(), Set.of()));
      plain.setLength(0);
    }
  }

  private PsNode finish() {
    if (parts.isEmpty()) {
      return new PsNode.Literal(plain.toString(), Set.copyOf(tricks));
    }
    flush();
    return new PsNode.Expandable(List.copyOf(parts), Set.copyOf(tricks));
  }
}
