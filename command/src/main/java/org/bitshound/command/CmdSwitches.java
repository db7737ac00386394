package org.bitshound.command;

import java.util.Optional;

/// The switches of cmd.exe, which it looks for itself in the raw line, and its rule for the quotes
/// behind `/c`. Source: [windowsserverdocs], "cmd".
final class CmdSwitches {
  private final String line;
  private int at;
  private boolean isDelayed;
  private boolean stripsAlways;

  private CmdSwitches(String line, int from) {
    this.line = line;
    this.at = from;
  }

  static void read(String line, Word program, Way way, Unwrapping unwrapping) {
    var switches = new CmdSwitches(line, programEnd(line, program));
    Optional<String> command = switches.command();
    Way inner = way.into(Wrapper.CMD);
    if (command.isPresent()) {
      unwrapping.shell(command.get(), switches.isDelayed, inner);
    } else {
      way.input()
          .ifPresent(input ->
              unwrapping.shell(input, switches.isDelayed, inner.with(Trick.STANDARD_INPUT)));
    }
  }

  /// A switch may be glued to the name: `cmd/c`.
  private static int programEnd(String line, Word program) {
    int slash = line.indexOf('/', program.start());
    while (slash >= 0 && slash < program.end()) {
      if (endsWith(line, slash, "cmd") || endsWith(line, slash, "cmd.exe")) {
        return slash;
      }
      slash = line.indexOf('/', slash + 1);
    }
    return program.end();
  }

  private static boolean endsWith(String line, int end, String name) {
    return line.regionMatches(true, end - name.length(), name, 0, name.length());
  }

  /// {@return what is to be run; absent where the shell reads its input}
  private Optional<String> command() {
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '/' && at + 1 < line.length()) {
        char letter = Character.toLowerCase(line.charAt(at + 1));
        at += 2;
        if (letter == 'c' || letter == 'k' || letter == 'r') {
          return Optional.of(unquoted(line.substring(at).strip()));
        }
        note(letter);
      } else if (CmdParser.isDelimiter(c) || c == '"') {
        at++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void note(char letter) {
    int start = at;
    while ((at < line.length() && Letters.isLatin(line.charAt(at))) || isAtColon()) {
      at++;
    }
    isDelayed |= letter == 'v' && !line.regionMatches(true, start, ":off", 0, 4);
    stripsAlways |= letter == 's';
  }

  private boolean isAtColon() {
    return at < line.length() && line.charAt(at) == ':';
  }

  /// Without `/s`, one pair of quotes around the name of a file with blanks stays. All other lines
  /// that begin with a quote lose it, and their last one.
  private String unquoted(String command) {
    if (!command.startsWith("\"") || (!stripsAlways && isQuotedFile(command))) {
      return command;
    }
    int last = command.lastIndexOf('"');
    return last == 0
        ? command.substring(1)
        : command.substring(1, last) + command.substring(last + 1);
  }

  private static boolean isQuotedFile(String command) {
    int close = command.indexOf('"', 1);
    if (close < 0 || command.indexOf('"', close + 1) >= 0) {
      return false;
    }
    String inner = command.substring(1, close);
    boolean isOnePath =
        LocalPath.isAbsolute(inner) && inner.indexOf('/') < 0 && inner.indexOf(':', 2) < 0;
    boolean hasSigns = inner.chars().anyMatch(c -> "&<>()@^|".indexOf(c) >= 0);
    return isOnePath && !hasSigns && inner.indexOf(' ') > 0;
  }
}
