package org.bitshound.report.markdown;

import org.bitshound.report.page.Text;
import org.bitshound.report.words.Printable;

/// Text as Markdown shows it letter for letter, whichever of its dialects reads it.
///
/// In running text each character that Markdown or HTML could read as a mark gets a backslash or
/// becomes an entity; those that are marks at the begin of a line alone stay, since no text begins
/// one. What is quoted stands in a code span whose fence is longer than any row of backticks in it.
/// Source: [CommonMark 0.31.2] 2.4 "Backslash escapes", 6.1 "Code spans"; tables, `~`, `@` and
/// `:name:` of GitHub Flavored Markdown.
final class Markdown {
  private static final String MARKS = "\\`*{}[#|~^$!@";

  private Markdown() {}

  /// {@return the text, set as it asks for}
  static String of(Text text) {
    String shown = text.text();
    if (shown.isEmpty()) {
      return "";
    }
    return switch (text.look()) {
      case SAID -> said(shown);
      case QUOTED -> code(shown.replace("\n", "‹U+000A›"));
      case COMMAND -> shown.indexOf('\n') < 0 ? code(shown) : block(shown);
    };
  }

  /// Several lines are a block of their own, as deep as the items of a list within a list. Source:
  /// [CommonMark 0.31.2] 4.5 "Fenced code blocks", 5.2 "List items".
  private static String block(String raw) {
    String fence = "`".repeat(Math.max(3, longestRow(raw) + 1));
    var text = new StringBuilder("\n\n    ").append(fence).append("text\n");
    raw.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    return text.append("    ").append(fence).append('\n').toString();
  }

  /// {@return running text in which nothing is a mark}
  static String said(String raw) {
    String shown = Printable.text(raw);
    var text = new StringBuilder(shown.length() + 16);
    for (int at = 0; at < shown.length(); at++) {
      append(shown, at, text);
    }
    return text.toString();
  }

  private static void append(String raw, int at, StringBuilder text) {
    char one = raw.charAt(at);
    switch (one) {
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '&' -> text.append("&amp;");
      default -> {
        if (MARKS.indexOf(one) >= 0 || isMarkHere(raw, at)) {
          text.append('\\');
        }
        text.append(one);
      }
    }
  }

  /// An underscore inside of a word and a colon behind one mean nothing.
  private static boolean isMarkHere(String raw, int at) {
    boolean before = at > 0 && Character.isLetterOrDigit(raw.charAt(at - 1));
    boolean after = at + 1 < raw.length() && Character.isLetterOrDigit(raw.charAt(at + 1));
    return switch (raw.charAt(at)) {
      case '_' -> !before || !after;
      case ':' -> !before && after;
      default -> false;
    };
  }

  /// {@return the text in a code span}
  static String code(String raw) {
    if (raw.isEmpty()) {
      return "";
    }
    String fence = "`".repeat(longestRow(raw) + 1);
    boolean apart = raw.startsWith("`") || raw.endsWith("`") || raw.startsWith(" ");
    String space = apart ? " " : "";
    return fence + space + raw + space + fence;
  }

  /// {@return a cell of a table: no bare pipe, which would end it}
  static String cell(Text text) {
    return text.raw().indexOf('|') < 0 ? of(text) : said(text.text());
  }

  private static int longestRow(String raw) {
    int longest = 0;
    int row = 0;
    for (int at = 0; at < raw.length(); at++) {
      row = raw.charAt(at) == '`' ? row + 1 : 0;
      longest = Math.max(longest, row);
    }
    return longest;
  }
}
