package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A case file as text, a line for each value, without what says where evidence lies: top-level
/// `evidence`, `summary.files`, and each `path`, `offset` and `alsoIn`. These alone may change
/// where a collection is cut into other files.
final class Places {
  private static final Set<String> ANYWHERE = Set.of("path", "offset", "alsoIn");
  private static final Set<String> AT_TOP = Set.of("evidence");

  private final String json;
  private int at;

  private Places(String json) {
    this.json = json;
  }

  static String without(String json) {
    var lines = new ArrayList<String>();
    if (new Places(json).value() instanceof Map<?, ?> document) {
      document.keySet().removeAll(AT_TOP);
      if (document.get("summary") instanceof Map<?, ?> summary) {
        summary.remove("files");
      }
      lines("", document, lines);
    }
    return String.join("\n", lines);
  }

  private char next() {
    while (Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    return json.charAt(at);
  }

  private Object value() {
    return switch (next()) {
      case '{' -> {
        var fields = new TreeMap<String, Object>();
        for (at++; next() != '}'; skip(',')) {
          String name = text();
          next();
          skip(':');
          fields.put(name, value());
        }
        at++;
        yield fields;
      }
      case '[' -> {
        var items = new ArrayList<Object>();
        for (at++; next() != ']'; skip(',')) {
          items.add(value());
        }
        at++;
        yield items;
      }
      case '"' -> text();
      default -> {
        int from = at;
        while (",]} \r\n".indexOf(json.charAt(at)) < 0) {
          at++;
        }
        yield json.substring(from, at);
      }
    };
  }

  private void skip(char one) {
    if (next() == one) {
      at++;
    }
  }

  /// A string as it is written, escapes and all: enough to compare.
  private String text() {
    next();
    int from = ++at;
    while (json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return json.substring(from, at++);
  }

  private static void lines(String at, Object value, List<String> to) {
    switch (value) {
      case Map<?, ?> fields ->
          fields.forEach((name, field) -> {
            if (!ANYWHERE.contains(name.toString())) {
              lines(at + "." + name, field, to);
            }
          });
      case List<?> items -> {
        for (int i = 0; i < items.size(); i++) {
          lines(at + "[" + i + "]", items.get(i), to);
        }
      }
      default -> to.add(at + " " + value);
    }
  }
}
