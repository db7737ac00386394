package org.bitshound.playbook.quoting;

import java.util.Optional;

/// A verbatim string of PowerShell, between single quotes: nothing in it is expanded, and no
/// backtick escapes. Any of five characters ends it, each of them doubled stands for itself.
///
/// The result is one argument of a cmdlet, or an operand. It is none for a program, to which
/// Windows PowerShell hands double quotes unescaped, and none where wildcards are read: use
/// `-LiteralPath`.
///
/// Source: PowerShell Language Specification 3.0, 2.3.5.2 String literals
/// (`single-quote-character`: U+0027, U+2018, U+2019, U+201A, U+201B).
public final class PowerShellQuoting implements Quoting {
  private static final String SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b";

  /// Has no state.
  public PowerShellQuoting() {}

  @Override
  public Optional<String> quote(String value) {
    if (!Letters.all(value, Letters::shows)) {
      return Optional.empty();
    }
    var quoted = new StringBuilder(value.length() + 2).append('\'');
    for (int at = 0; at < value.length(); at++) {
      char next = value.charAt(at);
      quoted.append(next);
      if (SINGLE_QUOTES.indexOf(next) >= 0) {
        quoted.append(next);
      }
    }
    return Optional.of(quoted.append('\'').toString());
  }
}
