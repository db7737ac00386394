package org.bitshound.playbook.quoting;

import java.util.Optional;

/// One argument of a program started from `cmd.exe`, at the prompt or in a batch file, between
/// double quotes.
///
/// `%` is expanded inside quotes and has no escape at the prompt; `!` is expanded where delayed
/// expansion is on; a quote ends the quoting. A value with any of them is refused, and so is one
/// with what means something outside quotes, since a line is sometimes pasted where quotes are open
/// already. So is one that a program would read as a switch. Backslashes at the end are doubled,
/// since the C runtime would take the closing quote as escaped.
///
/// Sources: Microsoft, "cmd" (Windows commands); "Parsing C command-line arguments" (C language
/// reference).
public final class CmdQuoting implements Quoting {
  private static final String ALLOWED = " #$'()+,-.:;=@[\\]_{}~/";
  private static final String FIRST = "\\{.[_";

  /// Has no state.
  public CmdQuoting() {}

  @Override
  public Optional<String> quote(String value) {
    if (!Letters.all(value, CmdQuoting::isHarmless) || !mayBegin(value.codePointAt(0))) {
      return Optional.empty();
    }
    return Optional.of('"' + value + closingBackslashes(value) + '"');
  }

  static boolean isHarmless(int point) {
    return Letters.isWord(point) || ALLOWED.indexOf(point) >= 0;
  }

  static boolean mayBegin(int point) {
    return Letters.isWord(point) || FIRST.indexOf(point) >= 0;
  }

  private static String closingBackslashes(String value) {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == '\\') {
      end--;
    }
    return value.substring(end);
  }
}
