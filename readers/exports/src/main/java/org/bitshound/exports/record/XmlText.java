package org.bitshound.exports.record;

/// Character data of XML: the five entities that need no declaration, character references, CDATA,
/// comments, and line ends, of which all three kinds mean one. Source: [XML] 2.4, 2.7, 2.11, 4.1.
/// No other entity is known, and none is ever fetched: it stands for itself.
final class XmlText {
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final int LONGEST = 10; // &#x10FFFF;

  private XmlText() {}

  static String decode(String spelled) {
    var text = new StringBuilder(spelled.length());
    int at = 0;
    while (at < spelled.length()) {
      char letter = spelled.charAt(at);
      if (letter == '&') {
        at = reference(spelled, at, text);
      } else if (letter == '<') {
        at = markup(spelled, at, text);
      } else if (letter == '\r') {
        text.append('\n');
        at += spelled.startsWith("\n", at + 1) ? 2 : 1;
      } else {
        text.append(letter);
        at++;
      }
    }
    return text.toString();
  }

  private static int markup(String spelled, int at, StringBuilder to) {
    if (spelled.startsWith(CDATA, at)) {
      int end = spelled.indexOf(CDATA_END, at);
      int from = at + CDATA.length();
      to.append(spelled, from, end < 0 ? spelled.length() : end);
      return end < 0 ? spelled.length() : end + CDATA_END.length();
    }
    int end =
        spelled.startsWith("<!--", at) ? spelled.indexOf("-->", at) + 2 : spelled.indexOf('>', at);
    return end < at ? spelled.length() : end + 1;
  }

  private static int reference(String spelled, int at, StringBuilder to) {
    int end = spelled.indexOf(';', at);
    if (end < 0 || end - at > LONGEST) {
      to.append('&');
      return at + 1;
    }
    String name = spelled.substring(at + 1, end);
    int letter =
        switch (name) {
          case "lt" -> '<';
          case "gt" -> '>';
          case "amp" -> '&';
          case "quot" -> '"';
          case "apos" -> '\'';
          default -> name.startsWith("#") ? number(name) : -1;
        };
    if (letter < 0) {
      to.append(spelled, at, end + 1);
    } else {
      to.appendCodePoint(letter);
    }
    return end + 1;
  }

  private static int number(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    int value = 0;
    int from = hex ? 2 : 1;
    for (int i = from; i < name.length(); i++) {
      int digit = name.charAt(i) < 128 ? Character.digit(name.charAt(i), hex ? 16 : 10) : -1;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
      value = value * (hex ? 16 : 10) + digit;
    }
    return from == name.length() || value > Character.MAX_CODE_POINT ? -1 : value;
  }
}
