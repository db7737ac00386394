package org.bitshound.command;

import java.util.Arrays;

/// A cheap look at a command line. It looks through what the shells drop (quotes, carets,
/// backticks), makes no object, and says yes to everything that a shell could unfold.
final class Gate {
  private static final int ASCII = 0x80;

  /// What a line must hold if no shell is in it.
  private static final String[][] OF_BITS = byFirstLetter(
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
    "/setv");

  /// Shells, whose lines may hold anything in disguise.
  private static final String[][] SHELLS = byFirstLetter("powershell", "powers~", "pwsh");

  /// How PowerShell makes a name of other text, and calls what has no name in the script.
  private static final String[][] MAKERS_OF_NAMES = byFirstLetter(
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
    "[type]");

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

  private static String[][] byFirstLetter(String... words) {
    var byFirst = new String[ASCII][0];
    for (String word : words) {
      String[] others = byFirst[word.charAt(0)];
      byFirst[word.charAt(0)] = Arrays.copyOf(others, others.length + 1);
      byFirst[word.charAt(0)][others.length] = word;
    }
    return byFirst;
  }

  private static boolean holdsAny(String text, String[][] words) {
    for (int i = 0; i < text.length(); i++) {
      char lower = lower(text.charAt(i));
      if (lower < ASCII) {
        for (String word : words[lower]) {
          if (continues(text, i + 1, word)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean holds(String text, String word) {
    char first = word.charAt(0);
    for (int i = 0; i < text.length(); i++) {
      if (lower(text.charAt(i)) == first && continues(text, i + 1, word)) {
        return true;
      }
    }
    return false;
  }

  /// Nearly all letters are ASCII, and each letter of each text of a hunt comes by.
  private static char lower(char c) {
    if (c >= ASCII) {
      return Character.toLowerCase(c);
    }
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private static boolean isLetterOrDigit(char lower) {
    return lower < ASCII
        ? (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')
        : Character.isLetterOrDigit(lower);
  }

  private static boolean continues(String text, int from, String word) {
    int matched = 1;
    for (int i = from; i < text.length() && matched < word.length(); i++) {
      char c = text.charAt(i);
      if (lower(c) == word.charAt(matched)) {
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
      char lower = lower(text.charAt(i));
      if (lower == word.charAt(matched)) {
        if (++matched == word.length()) {
          return true;
        }
      } else if (isLetterOrDigit(lower)) {
        matched = lower == word.charAt(0) ? 1 : 0;
      }
    }
    return false;
  }
}
