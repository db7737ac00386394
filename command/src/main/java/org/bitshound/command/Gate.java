package org.bitshound.command;

/// A cheap look at a command line. It looks through what the shells drop (quotes, carets,
/// backticks), makes no object, and says yes to everything that a shell could unfold.
final class Gate {
  /// What a line must hold if no shell is in it.
  private static final String[] OF_BITS = {
    "bits",
    "desktopimg",
    "deskto~",
    "/transfer",
    "/addfile",
    "/replaceremoteprefix",
    "/setn",
    "/setc",
    "/setm",
    "/setp",
    "/seth",
    "/sets",
    "/setv"
  };

  /// Shells, whose lines may hold anything in disguise.
  private static final String[] SHELLS = {"powershell", "powers~", "pwsh"};

  /// How PowerShell makes a name of other text, and calls what has no name in the script.
  private static final String[] MAKERS_OF_NAMES = {
    "iex",
    "invoke-",
    "-join",
    "-f\"",
    "-f ",
    "-f$",
    "-f(",
    "replace",
    "[char",
    "frombase64",
    "[convert]",
    "scriptblock]",
    "&$",
    "& $",
    "&(",
    "& (",
    ".(",
    ". (",
    ". $",
    "gcm",
    "get-command",
    "get-alias",
    "-alias",
    "sal ",
    "clsid",
    "desktopimg",
    "deskto~",
    "-enc",
    "reverse",
    "powershell",
    "pwsh",
    "cmd",
    "%",
    "backgroundcopy",
    "backgroundintell",
    "activator",
    "[type]"
  };

  private Gate() {}

  static boolean isOpen(String image, String originalFileName, String line) {
    return holdsAny(line, OF_BITS)
        || holdsAny(line, SHELLS)
        || holdsAny(image, SHELLS)
        || holdsAny(originalFileName, SHELLS)
        || holdsAny(image, OF_BITS)
        || holdsAny(originalFileName, OF_BITS)
        || (hasVariable(line) && mayBeShell(image, originalFileName, line));
  }

  /// Only cmd.exe makes other text of variables.
  private static boolean mayBeShell(String image, String originalFileName, String line) {
    return holds(image, "cmd")
        || holds(originalFileName, "cmd")
        || holds(line, "cmd")
        || holds(line, "comspec")
        || holds(line, "winrs");
  }

  private static boolean hasVariable(String line) {
    return line.indexOf('%') >= 0 || line.indexOf('!') >= 0;
  }

  private static boolean holdsAny(String text, String[] words) {
    for (int i = 0; i < text.length(); i++) {
      char lower = Character.toLowerCase(text.charAt(i));
      for (String word : words) {
        if (lower == word.charAt(0) && continues(text, i + 1, word)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(String text, String word) {
    return holdsAny(text, new String[] {word});
  }

  private static boolean continues(String text, int from, String word) {
    int matched = 1;
    for (int i = from; i < text.length() && matched < word.length(); i++) {
      char c = text.charAt(i);
      if (Character.toLowerCase(c) == word.charAt(matched)) {
        matched++;
      } else if (c != '"' && c != '^' && c != '`' && c != '\\' && c != '\'') {
        return false;
      }
    }
    return matched == word.length();
  }

  /// {@return whether a script can name BITS: in letters, whatever stands between them, or by one
  /// of the ways in which PowerShell makes a name of something else}
  static boolean isOpenToScript(String text) {
    return spells(text, "bits") || spells(text, "stib") || holdsAny(text, MAKERS_OF_NAMES);
  }

  /// {@return whether the letters of the text, one after the other, hold the word}
  private static boolean spells(String text, String word) {
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      char lower = Character.toLowerCase(text.charAt(i));
      if (lower == word.charAt(matched)) {
        if (++matched == word.length()) {
          return true;
        }
      } else if (Character.isLetterOrDigit(lower)) {
        matched = lower == word.charAt(0) ? 1 : 0;
      }
    }
    return false;
  }
}
