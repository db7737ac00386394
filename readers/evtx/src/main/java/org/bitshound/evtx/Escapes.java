package org.bitshound.evtx;

/// Text of templates as bytes of the output formats; done once for each template.
final class Escapes {
  private Escapes() {}

  /// {@return text as it stands between the quotes of a JSON string}
  static byte[] json(String text) {
    var out = Utf8Buffer.json(text.length() + 8);
    out.text(text);
    return out.toArray();
  }

  /// {@return a quoted member name and its colon}
  static byte[] key(String name) {
    var out = Utf8Buffer.json(name.length() + 8);
    out.put('"');
    out.text(name);
    out.put('"');
    out.put(':');
    return out.toArray();
  }

  /// {@return text as it stands in XML}
  static byte[] xml(String text) {
    var out = Utf8Buffer.xml(text.length() + 8);
    out.text(text);
    return out.toArray();
  }
}
