package org.bitshound.correlation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Paths of programs, compared as Windows compares them.
final class Images {

  private static final String EXE = ".exe";
  private static final String LONG_PATH = "\\\\?\\";

  /// A program right in a folder of Windows' own programs, or one whose folder is not told.
  private static final Pattern OF_SYSTEM =
      Pattern.compile(
          "(?:(?:[a-z]:|\\\\device\\\\harddiskvolume\\d+)\\\\windows\\\\(?:system32|syswow64)\\\\)?[^\\\\/]+",
          Pattern.CASE_INSENSITIVE);

  private Images() {}

  /// {@return whether it can be a program of Windows, by the folder it lies in}
  static boolean mayBeOfSystem(String path) {
    return OF_SYSTEM.matcher(bare(path)).matches();
  }

  /// {@return whether both are known and name one file}: case and the prefix `\\?\` don't count
  static boolean same(Optional<String> one, Optional<String> other) {
    return one.isPresent()
        && other.isPresent()
        && bare(one.get()).equalsIgnoreCase(bare(other.get()));
  }

  /// {@return the program that a command line starts with}: what is quoted, else up to `.exe`, else
  /// the first word
  static String ofCommandLine(String line) {
    String text = line.strip();
    if (text.startsWith("\"")) {
      int end = text.indexOf('"', 1);
      return end < 0 ? text.substring(1) : text.substring(1, end);
    }
    int exe = text.toLowerCase(Locale.ROOT).indexOf(EXE);
    if (exe >= 0) {
      return text.substring(0, exe + EXE.length());
    }
    int blank = text.indexOf(' ');
    return blank < 0 ? text : text.substring(0, blank);
  }

  /// {@return the file name alone, lower case}
  static String fileName(String path) {
    int slash = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
    return path.substring(slash + 1).toLowerCase(Locale.ROOT);
  }

  private static String bare(String path) {
    return path.startsWith(LONG_PATH) ? path.substring(LONG_PATH.length()) : path;
  }
}
