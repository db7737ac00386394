package org.bitshound.snapshots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// A JSON text ([RFC 8259]) as a tree; of one that is cut or broken, what stands before.
final class JsonText {
  private final String text;
  private final Consumer<Defect> defects;
  private int at;
  private boolean broken;

  JsonText(String text, Consumer<Defect> defects) {
    this.text = text;
    this.defects = defects;
  }

  /// A value.
  sealed interface Value {}

  /// A text, number, `true` or `false`, as it is written; `""` for `null`.
  record Scalar(String text) implements Value {}

  record Elements(List<Value> values) implements Value {}

  record Members(long offset, Map<String, Value> members) implements Value {
    Optional<Value> member(String name) {
      return Optional.ofNullable(members.get(name));
    }
  }

  Optional<Value> value() {
    return value(0);
  }

  private Optional<Value> value(int depth) {
    skipSpace();
    if (at >= text.length() || depth > Limits.DEPTH) {
      breakOff();
      return Optional.empty();
    }
    return switch (text.charAt(at)) {
      case '{' -> Optional.of(members(depth));
      case '[' -> Optional.of(elements(depth));
      case '"' -> Optional.of(new Scalar(string()));
      default -> bare();
    };
  }

  private Members members(int depth) {
    long offset = at++;
    var members = new LinkedHashMap<String, Value>();
    while (next('}')) {
      if (text.charAt(at) != '"') {
        breakOff();
        break;
      }
      String name = string();
      skipSpace();
      if (at >= text.length() || text.charAt(at++) != ':') {
        breakOff();
        break;
      }
      value(depth + 1).ifPresent(value -> members.putIfAbsent(name, value));
    }
    return new Members(offset, members);
  }

  private Elements elements(int depth) {
    at++;
    var values = new ArrayList<Value>();
    while (next(']')) {
      value(depth + 1).ifPresent(values::add);
    }
    return new Elements(values);
  }

  /// {@return whether another part begins here; the end is taken}
  private boolean next(char end) {
    skipSpace();
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      skipSpace();
    }
    if (broken || at >= text.length()) {
      breakOff();
      return false;
    }
    if (text.charAt(at) == end) {
      at++;
      return false;
    }
    return true;
  }

  private void breakOff() {
    if (!broken) {
      broken = true;
      defects.accept(
          new Defect(
              at,
              What.RECORD_TRUNCATED,
              Severity.LOST,
              "the rest of a JSON text",
              at >= text.length() ? "the end of the file" : "something else",
              "what stands before is read"));
    }
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private Optional<Value> bare() {
    int start = at;
    while (at < text.length() && ",]}:\" \r\n\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      breakOff();
      return Optional.empty();
    }
    String word = text.substring(start, at);
    return Optional.of(new Scalar(word.equals("null") ? "" : word));
  }

  private String string() {
    var string = new StringBuilder();
    at++;
    while (at < text.length()) {
      char each = text.charAt(at++);
      if (each == '"') {
        return string.toString();
      }
      string.append(each == '\\' && at < text.length() ? escaped() : each);
    }
    breakOff();
    return string.toString();
  }

  private char escaped() {
    char each = text.charAt(at++);
    return switch (each) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> each;
    };
  }

  private char unicode() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        return '\uFFFD';
      }
      unit = (unit << 4) | digit;
      at++;
    }
    return (char) unit;
  }
}
