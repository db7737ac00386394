package org.bitshound.command;

import java.util.List;

/// Command lines inside of a text in another language (`mshta vbscript:…`, `python -c …`). They are
/// found by the program's name and end with the quotation that they stand in. Whether the text
/// would run them is not known, and the reading says so.
final class EmbeddedLines {
  private static final List<String> NAMES = List.of("bitsadmin", "powershell", "cmd");
  private static final int MOST = 16;

  private EmbeddedLines() {}

  static void read(String text, int from, Way way, Unwrapping unwrapping) {
    Way inner = way.into(Wrapper.SCRIPT_HOST).doubting(Because.SCRIPT_HOST);
    int found = 0;
    int at = from;
    while (at < text.length() && found < MOST) {
      if (isName(text, at)) {
        int end = end(text, at);
        unwrapping.program(text.substring(at, end).replace("\"\"", "\""), inner);
        at = end;
        found++;
      } else {
        at++;
      }
    }
  }

  private static boolean isName(String text, int at) {
    return (at == 0 || !Letters.isLatinOrDigit(text.charAt(at - 1)))
        && NAMES.stream().anyMatch(name -> text.regionMatches(true, at, name, 0, name.length()));
  }

  /// A line that stands in doubled quotes ends with doubled ones, and so on.
  private static int end(String text, int start) {
    char quote = start > 0 ? text.charAt(start - 1) : ' ';
    boolean isQuoted = quote == '"' || quote == '\'';
    boolean isDoubled = isQuoted && start > 1 && text.charAt(start - 2) == quote;
    String sign = isDoubled ? "" + quote + quote : isQuoted ? "" + quote : "\"";
    int end = text.indexOf(sign, start);
    return end < 0 ? text.length() : end;
  }
}
