package org.bitshound.remote;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// The many spellings of one path, made one.
///
/// Source: Microsoft, *File path formats on Windows systems*: path normalization.
final class LocalSpelling {
  private static final String[] SHARE_PREFIXES = {
    "\\\\?\\unc\\",
    "\\??\\unc\\",
    "\\\\.\\unc\\",
    "\\device\\mup\\",
    "\\\\?\\globalroot\\device\\mup\\"
  };
  private static final String OWN_DATA = "::$data"; // the file itself, not a stream beside it

  private LocalSpelling() {}

  /// {@return the path without prefix, in lower case, with one `\` between its parts, dots and
  /// closing blanks resolved} What begins at no root is only folded: it may be no path at all.
  static String key(String path) {
    String slashed = path.replace('/', '\\').toLowerCase(Locale.ROOT);
    for (String prefix : SHARE_PREFIXES) {
      if (slashed.startsWith(prefix)) {
        String share = "\\\\" + slashed.substring(prefix.length());
        return isVerbatim(slashed) ? share : resolved(share);
      }
    }
    if (isVerbatim(slashed)) {
      String bare = slashed.substring(4);
      return bare.startsWith("globalroot\\") ? bare.substring("globalroot".length()) : bare;
    }
    boolean device = slashed.startsWith("\\\\.\\") && isDrive(slashed, 4);
    return resolved(device ? slashed.substring(4) : slashed);
  }

  /// Behind `\\?\` Windows resolves nothing: dots and blanks are letters of the name.
  private static boolean isVerbatim(String slashed) {
    return slashed.startsWith("\\\\?\\") || slashed.startsWith("\\??\\");
  }

  private static String resolved(String path) {
    int root = rootEnd(path);
    return root == 0 || isPlain(path, root) ? path : path.substring(0, root) + parts(path, root);
  }

  /// Where the part begins that dots can climb in; 0 where there is no root.
  private static int rootEnd(String path) {
    if (isDrive(path, 0)) {
      return path.startsWith("\\", 2) ? 3 : 0;
    }
    if (path.startsWith("\\\\")) {
      int host = path.indexOf('\\', 2);
      int share = host < 0 ? -1 : path.indexOf('\\', host + 1);
      return share < 0 ? 0 : share + 1;
    }
    if (path.startsWith("%")) {
      int end = path.indexOf("%\\", 1);
      return end < 0 ? 0 : end + 2;
    }
    return path.startsWith("\\") ? 1 : 0;
  }

  private static boolean isPlain(String path, int root) {
    return path.indexOf(".\\", root) < 0
        && path.indexOf("\\\\", root - 1) < 0
        && !path.endsWith(".")
        && !path.endsWith(" ")
        && !path.endsWith(OWN_DATA);
  }

  private static String parts(String path, int root) {
    Deque<String> parts = new ArrayDeque<>();
    for (int start = root; start <= path.length(); ) {
      int end = path.indexOf('\\', start);
      boolean last = end < 0;
      String part = path.substring(start, last ? path.length() : end);
      if (part.equals("..")) {
        parts.pollLast();
      } else {
        String trimmed = last ? trimmedLast(part) : trimmed(part);
        if (!trimmed.isEmpty()) {
          parts.addLast(trimmed);
        }
      }
      start = last ? path.length() + 1 : end + 1;
    }
    return String.join("\\", parts);
  }

  /// A folder loses one closing dot; `...` is a name.
  private static String trimmed(String part) {
    boolean dotted = part.endsWith(".") && !part.endsWith("..");
    return dotted ? part.substring(0, part.length() - 1) : part;
  }

  private static String trimmedLast(String part) {
    int end = part.endsWith(OWN_DATA) ? part.length() - OWN_DATA.length() : part.length();
    while (end > 0 && (part.charAt(end - 1) == '.' || part.charAt(end - 1) == ' ')) {
      end--;
    }
    return part.substring(0, end);
  }

  static boolean isDrive(String path, int at) {
    return path.length() > at + 1
        && path.charAt(at + 1) == ':'
        && path.charAt(at) >= 'a'
        && path.charAt(at) <= 'z';
  }
}
