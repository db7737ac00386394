package org.bitshound.weblogs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.bitshound.exports.record.JsonText;

/// One JSON object that stands on one line: its values by their names, those of objects within it
/// by both names with a dot between. Source: [RFC 8259].
final class JsonLine {
  private static final int DEEPEST = 32;

  private final String text;
  private int at;
  private boolean broken;

  JsonLine(String text) {
    this.text = text;
  }

  /// Tells all values.
  ///
  /// @param values text, numbers and words, but for `null`
  /// @param lists the texts of a list
  /// @return whether the object is whole
  boolean forEach(BiConsumer<String, String> values, BiConsumer<String, List<String>> lists) {
    object("", values, lists, 0);
    return !broken;
  }

  private void object(
      String above,
      BiConsumer<String, String> values,
      BiConsumer<String, List<String>> lists,
      int depth) {
    expect('{');
    broken |= depth > DEEPEST;
    while (!broken && !taken('}')) {
      String name = above + string();
      expect(':');
      blanks();
      if (sign() == '{') {
        object(name + '.', values, lists, depth + 1);
      } else if (sign() == '[') {
        lists.accept(name, list(depth + 1));
      } else if (sign() == '"') {
        values.accept(name, string());
      } else {
        String word = word();
        if (!word.equals("null")) {
          values.accept(name, word);
        }
      }
      broken |= !taken(',') && sign() != '}';
    }
  }

  private List<String> list(int depth) {
    var items = new ArrayList<String>();
    expect('[');
    broken |= depth > DEEPEST;
    while (!broken && !taken(']')) {
      blanks();
      if (sign() == '{') {
        object("", (name, value) -> {}, (name, value) -> {}, depth + 1);
      } else if (sign() == '[') {
        items.addAll(list(depth + 1));
      } else {
        items.add(sign() == '"' ? string() : word());
      }
      broken |= !taken(',') && sign() != ']';
    }
    return items;
  }

  private String string() {
    expect('"');
    int from = at;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    broken |= at >= text.length();
    String inside = text.substring(Math.min(from, text.length()), Math.min(at, text.length()));
    at++;
    return JsonText.decode(inside);
  }

  private String word() {
    int from = Math.min(at, text.length());
    at = from;
    while (at < text.length() && ",]} \t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    broken |= at == from || at >= text.length();
    return text.substring(from, at);
  }

  private void blanks() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private char sign() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean taken(char sign) {
    blanks();
    boolean there = sign() == sign;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char sign) {
    broken |= !taken(sign);
  }
}
