package org.bitshound.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON into maps, lists, texts, numbers and truth values: enough for documents of ours and
/// for the truth of the cases.
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static @Nullable Object read(String text) {
    return new Json(text).value();
  }

  private @Nullable Object value() {
    char first = peek();
    return switch (first) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private Map<String, @Nullable Object> object() {
    var object = new LinkedHashMap<String, @Nullable Object>();
    at++;
    while (peek() != '}') {
      String name = string();
      peek();
      at++; // the colon
      object.put(name, value());
      if (peek() == ',') {
        at++;
        peek();
      }
    }
    at++;
    return object;
  }

  private List<@Nullable Object> array() {
    var array = new ArrayList<@Nullable Object>();
    at++;
    while (peek() != ']') {
      array.add(value());
      if (peek() == ',') {
        at++;
      }
    }
    at++;
    return array;
  }

  private String string() {
    var string = new StringBuilder();
    at++;
    while (text.charAt(at) != '"') {
      string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
      at++;
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    at++;
    char kind = text.charAt(at);
    if (kind != 'u') {
      return switch (kind) {
        case 'n' -> '\n';
        case 't' -> '\t';
        case 'r' -> '\r';
        default -> kind;
      };
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    at += word.length();
    return value;
  }

  private Long number() {
    int start = at;
    while (at < text.length() && "+-0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Long.valueOf(text.substring(start, at));
  }
}
