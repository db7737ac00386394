package org.bitshound.evtx;

/// Text of templates as bytes of the output formats; done once for each template.
final class Escapes {
  private Escapes() {}

  /// {@return text as it stands between the quotes of a JSON string}
  static Ready json(String text) {
    var out = Utf8Buffer.json(text.length() + 8);
    out.text(text);
    return new Ready(out.toArray());
  }

  /// {@return a member name as it stands between its quotes; readers refuse half a surrogate pair
  /// there, which becomes U+FFFD}
  static Ready jsonName(String name) {
    var whole = new StringBuilder();
    name.codePoints()
        .map(one -> one >= 0xd800 && one <= 0xdfff ? 0xfffd : one)
        .forEach(whole::appendCodePoint);
    return json(whole.toString());
  }

  /// {@return a quoted member name and its colon}
  static Ready key(String name) {
    var out = Utf8Buffer.json(name.length() + 8);
    out.put('"');
    out.put(jsonName(name));
    out.put('"');
    out.put(':');
    return new Ready(out.toArray());
  }

  /// {@return text as it stands in XML}
  static Ready xml(String text) {
    var out = Utf8Buffer.xml(text.length() + 8);
    out.text(text);
    return new Ready(out.toArray());
  }

  /// {@return a name as it stands in XML}
  static Ready xmlName(String name) {
    return xml(xmlSafe(name));
  }

  /// {@return a name in which what could end it in XML, or could not be read again, became `_`}
  static String xmlSafe(String name) {
    var safe = new StringBuilder(name);
    for (int i = 0; i < name.length(); i++) {
      char unit = name.charAt(i);
      if (!Character.isLetterOrDigit(unit) && ":_-.".indexOf(unit) < 0) {
        safe.setCharAt(i, '_');
      }
    }
    return safe.toString();
  }
}
