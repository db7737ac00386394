package org.bitshound.correlation;

import java.util.Locale;

/// Whether a command line begins with the name of its own program, as every line does that somebody
/// typed, and as Windows' own launchers write it. Paths may have blanks without quotes, and short
/// names (`C:\PROGRA~1\GOOGLE~1.EXE`).
final class OwnName {

  private static final String EXE = ".exe";

  private OwnName() {}

  /// @param name of the program, without folders, in lower case
  static boolean begins(String commandLine, String name) {
    String line = commandLine.strip().toLowerCase(Locale.ROOT);
    String stem = name.endsWith(EXE) ? name.substring(0, name.length() - EXE.length()) : name;
    for (String part : first(line).split("[\\\\/]", -1)) {
      if (part.startsWith(stem) || isShort(part, stem)) {
        return true;
      }
    }
    return line.startsWith(stem);
  }

  /// {@return what may name the program: what stands in quotes, a path up to its ending, or a word}
  private static String first(String line) {
    if (line.startsWith("\"")) {
      int end = line.indexOf('"', 1);
      return end < 0 ? line.substring(1) : line.substring(1, end);
    }
    if (isPath(line)) {
      int end = line.indexOf(EXE);
      return end < 0 ? line : line.substring(0, end + EXE.length());
    }
    int end = line.indexOf(' ');
    return end < 0 ? line : line.substring(0, end);
  }

  /// A slash begins a switch.
  private static boolean isPath(String line) {
    return line.startsWith("\\") || line.startsWith("%") || line.startsWith(":", 1);
  }

  /// Up to six letters of the long name, blanks and dots left out, a tilde and a number.
  private static boolean isShort(String part, String stem) {
    int tilde = part.indexOf('~');
    return tilde > 0 && stem.replace(" ", "").replace(".", "").startsWith(part.substring(0, tilde));
  }
}
