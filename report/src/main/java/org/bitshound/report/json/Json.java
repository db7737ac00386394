package org.bitshound.report.json;

/// JSON text, built value by value. Commas are set here; that objects and lists are closed is the
/// caller's care.
///
/// What is written can stand inside of an HTML `script` element and in a line of its own: `<`, `>`
/// and `&` are escaped, so that neither `</script>` nor `<!--` can occur, as are all control and
/// separating characters. Half a surrogate pair becomes U+FFFD. Source: [RFC8259] section 7, [HTML]
/// "Restrictions for contents of script elements".
public final class Json {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder text = new StringBuilder(4096);
  private boolean first = true;

  /// An empty text.
  public Json() {}

  /// Begins an object.
  public Json object() {
    return open('{');
  }

  /// Begins a list.
  public Json list() {
    return open('[');
  }

  private Json open(char bracket) {
    separate();
    text.append(bracket);
    first = true;
    return this;
  }

  /// Ends the object.
  public Json endObject() {
    return close('}');
  }

  /// Ends the list.
  public Json endList() {
    return close(']');
  }

  private Json close(char bracket) {
    text.append(bracket);
    first = false;
    return this;
  }

  /// Begins a field of an object; its value is next.
  public Json name(String name) {
    separate();
    quote(name);
    text.append(':');
    first = true;
    return this;
  }

  /// A text.
  public Json value(String value) {
    separate();
    quote(value);
    return this;
  }

  /// A number.
  public Json value(long value) {
    separate();
    text.append(value);
    return this;
  }

  /// A truth.
  public Json flag(boolean value) {
    separate();
    text.append(value);
    return this;
  }

  /// A list of texts.
  public Json values(Iterable<String> values) {
    list();
    values.forEach(this::value);
    return endList();
  }

  private void separate() {
    if (!first) {
      text.append(',');
    }
    first = false;
  }

  private void quote(String value) {
    text.append('"');
    int plain = 0;
    for (int at = 0; at < value.length(); at++) {
      char one = value.charAt(at);
      if (!isPlain(one)) {
        text.append(value, plain, at);
        plain = at + 1;
        if (isPair(value, at)) {
          text.append(one).append(value.charAt(++at));
          plain = at + 1;
        } else {
          escape(one);
        }
      }
    }
    text.append(value, plain, value.length()).append('"');
  }

  private static boolean isPlain(char one) {
    if (one < 0x7f) {
      return one >= ' ' && one != '"' && one != '\\' && one != '<' && one != '>' && one != '&';
    }
    return one > 0x9f && one != '\u2028' && one != '\u2029' && !Character.isSurrogate(one);
  }

  private static boolean isPair(String value, int at) {
    return Character.isHighSurrogate(value.charAt(at))
        && at + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(at + 1));
  }

  private void escape(char one) {
    switch (one) {
      case '"', '\\' -> text.append('\\').append(one);
      case '\n' -> text.append("\\n");
      case '\t' -> text.append("\\t");
      default -> code(Character.isSurrogate(one) ? '\ufffd' : one);
    }
  }

  private void code(char one) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX[one >> shift & 0xf]);
    }
  }

  /// {@return what was written so far; begins anew}
  public String take() {
    String taken = text.toString();
    text.setLength(0);
    first = true;
    return taken;
  }
}
