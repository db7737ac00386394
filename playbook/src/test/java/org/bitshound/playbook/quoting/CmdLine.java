package org.bitshound.playbook.quoting;

import java.util.ArrayList;
import java.util.List;

/// What `cmd.exe` and then the C runtime make of a line, written from Microsoft's pages and from
/// nothing of ours. It stops at the first thing that is more than one program with arguments.
final class CmdLine {

  /// The line is more, or other, than a program with arguments.
  static final class Escaped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Escaped(String what) {
      super(what);
    }
  }

  private CmdLine() {}

  static List<String> arguments(String line) {
    expansions(line);
    operators(line);
    return split(line);
  }

  /// Expansion comes before quoting, in every mode.
  private static void expansions(String line) {
    if (line.chars().anyMatch(c -> c == '%' || c == '!' || c == '\n' || c == '\r' || c == 0x1a)) {
      throw new Escaped("expands or ends the line");
    }
  }

  private static void operators(String line) {
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char next = line.charAt(at);
      quoted ^= next == '"';
      if (!quoted && "&|<>^()".indexOf(next) >= 0) {
        throw new Escaped("operator outside quotes");
      }
    }
    if (quoted) {
      throw new Escaped("quotes are left open");
    }
  }

  private static List<String> split(String line) {
    var arguments = new ArrayList<String>();
    var argument = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      int slashes = 0;
      while (at < line.length() && line.charAt(at) == '\\') {
        slashes++;
        at++;
      }
      boolean beforeQuote = at < line.length() && line.charAt(at) == '"';
      argument.append("\\".repeat(beforeQuote ? slashes / 2 : slashes));
      if (at == line.length()) {
        break;
      }
      char next = line.charAt(at);
      if (next == '"' && slashes % 2 == 0) {
        quoted = !quoted;
      } else if (!quoted && (next == ' ' || next == '\t')) {
        arguments.add(argument.toString());
        argument.setLength(0);
      } else {
        argument.append(next);
      }
    }
    arguments.add(argument.toString());
    return arguments;
  }
}
