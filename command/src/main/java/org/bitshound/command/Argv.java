package org.bitshound.command;

import java.util.ArrayList;
import java.util.List;

/// Splits a command line into words as Microsoft's C runtime does since 2008, and with it
/// bitsadmin, powershell.exe and most programs.
///
/// Blanks and tabs part words outside of quotes. Backslashes count before a quote alone: two make
/// one, and an odd one makes the quote a letter. Two quotes inside of quotes make a letter, too.
/// The first word, the program, knows no backslashes. Source: [reference of the C runtime],
/// "Parsing C command-line arguments".
final class Argv {
  private final String line;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private Argv(String line) {
    this.line = line;
  }

  static List<Word> split(String line) {
    var argv = new Argv(line);
    argv.skipBlanks();
    while (argv.at < line.length()) {
      argv.words.add(argv.word(argv.words.isEmpty()));
      argv.skipBlanks();
    }
    return argv.words;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private void skipBlanks() {
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
  }

  private Word word(boolean isProgram) {
    int start = at;
    var text = new StringBuilder();
    boolean quoted = false;
    int quotes = 0;
    int backslashes = 0;
    for (; at < line.length() && (quoted || !isBlank(line.charAt(at))); at++) {
      char c = line.charAt(at);
      if (c != '"') {
        backslashes = c == '\\' && !isProgram ? backslashes + 1 : 0;
        text.append(c);
        continue;
      }
      text.setLength(text.length() - (backslashes + 1) / 2);
      boolean isLetter = backslashes % 2 == 1;
      backslashes = 0;
      if (isLetter) {
        text.append('"');
      } else if (quoted && !isProgram && at + 1 < line.length() && line.charAt(at + 1) == '"') {
        text.append('"');
        at++;
      } else {
        quoted = !quoted;
        quotes++;
      }
    }
    return new Word(text.toString(), start, at, isQuotedInside(start, quotes));
  }

  private boolean isQuotedInside(int start, int quotes) {
    boolean aroundAll =
        quotes == 2 && line.charAt(start) == '"' && line.charAt(at - 1) == '"' && at - start >= 2;
    return quotes > 0 && !aroundAll && at - start > 2;
  }
}
