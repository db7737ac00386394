package org.bitshound.command;

/// The words of single commands of cmd.exe.
final class CmdWords {
  private CmdWords() {}

  /// {@return where the program's name ends: at a delimiter or a slash outside of quotes}
  static int programEnd(String command) {
    boolean quoted = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (!quoted && (CmdParser.isDelimiter(c) || (c == '/' && i > 0) || c == '(')) {
        return i;
      }
      quoted ^= c == '"';
    }
    return command.length();
  }

  /// `set name=value` and `set "name=value"`. What `/a` reckons and `/p` asks for is not known.
  static void set(String rest, CmdVariables variables) {
    String text = rest.strip();
    if (text.startsWith("\"")) {
      int close = text.lastIndexOf('"');
      text = text.substring(1, close > 0 ? close : text.length());
    } else {
      text = rest.stripLeading();
    }
    int equals = text.indexOf('=');
    if (equals > 0 && !text.startsWith("/")) {
      variables.set(text.substring(0, equals), text.substring(equals + 1));
    }
  }

  /// {@return the command behind `start`, its title and switches}
  static String behindStart(String rest) {
    String text = rest.strip();
    if (text.startsWith("\"")) {
      int close = text.indexOf('"', 1);
      text = close < 0 ? "" : text.substring(close + 1).stripLeading();
    }
    while (text.startsWith("/")) {
      int end = 1;
      while (end < text.length() && !Argv.isBlank(text.charAt(end)) && text.charAt(end) != '/') {
        end++;
      }
      boolean takesValue = end == 2 && Letters.lower(text).startsWith("/d");
      text = text.substring(end).stripLeading();
      text = takesValue ? behindWord(text) : text;
    }
    return text;
  }

  private static String behindWord(String text) {
    boolean quoted = false;
    int end = 0;
    while (end < text.length() && (quoted || !Argv.isBlank(text.charAt(end)))) {
      quoted ^= text.charAt(end) == '"';
      end++;
    }
    return text.substring(end).stripLeading();
  }
}
