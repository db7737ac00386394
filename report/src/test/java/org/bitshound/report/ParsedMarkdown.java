package org.bitshound.report;

import java.util.ArrayList;
import java.util.List;

/// Markdown read back line by line: backslash escapes, entities and code spans as [CommonMark] 2.4,
/// 2.5 and 6.1 have them. What is left unescaped and could be a mark is kept apart.
final class ParsedMarkdown {
  private final StringBuilder text = new StringBuilder();
  private final List<String> marks = new ArrayList<>();

  ParsedMarkdown(String markdown) {
    markdown.lines().forEach(this::line);
  }

  /// {@return what a reader sees}
  String text() {
    return text.toString();
  }

  /// {@return what could begin HTML, a link, an image, a mention or code, and is not the report's}
  List<String> marks() {
    return marks;
  }

  private void line(String line) {
    int at = 0;
    while (at < line.length()) {
      char one = line.charAt(at);
      if (one == '\\' && at + 1 < line.length()) {
        text.append(line.charAt(at + 1));
        at += 2;
      } else if (one == '`') {
        at = code(line, at);
      } else if (one == '&') {
        at = entity(line, at);
      } else {
        if ("<[!$~^@{".indexOf(one) >= 0) {
          marks.add(line);
        }
        text.append(one);
        at++;
      }
    }
    text.append('\n');
  }

  private int code(String line, int from) {
    int end = from;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    String fence = line.substring(from, end);
    int close = line.indexOf(fence, end);
    while (close >= 0 && row(line, close) != fence.length()) {
      close = line.indexOf(fence, close + row(line, close));
    }
    if (close < 0) {
      marks.add("code without end: " + line);
      return line.length();
    }
    String inside = line.substring(end, close);
    boolean padded = inside.length() > 1 && inside.startsWith(" ") && inside.endsWith(" ");
    text.append(padded ? inside.substring(1, inside.length() - 1) : inside);
    return close + fence.length();
  }

  private static int row(String line, int from) {
    int end = from;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }

  private int entity(String line, int from) {
    for (String[] each : new String[][] {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}}) {
      if (line.startsWith(each[0], from)) {
        text.append(each[1]);
        return from + each[0].length();
      }
    }
    marks.add(line);
    return from + 1;
  }
}
