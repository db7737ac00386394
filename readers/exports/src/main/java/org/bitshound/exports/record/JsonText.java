package org.bitshound.exports.record;

/// The inside of JSON strings. Source: [RFC 8259] 7. An escape that is none stands for itself.
public final class JsonText {
  private static final int UNICODE = 4; // digits of a code unit

  private JsonText() {}

  /// {@return the text that stands between the quotes of a string}
  public static String decode(String spelled) {
    var text = new StringBuilder(spelled.length());
    int at = 0;
    while (at < spelled.length()) {
      int escape = spelled.indexOf('\\', at);
      if (escape < 0 || escape + 1 == spelled.length()) {
        break;
      }
      text.append(spelled, at, escape);
      at = append(spelled, escape + 1, text);
    }
    return text.append(spelled, at, spelled.length()).toString();
  }

  /// {@return where the text goes on}
  private static int append(String spelled, int at, StringBuilder to) {
    char letter = spelled.charAt(at);
    switch (letter) {
      case 'n' -> to.append('\n');
      case 'r' -> to.append('\r');
      case 't' -> to.append('\t');
      case 'b' -> to.append('\b');
      case 'f' -> to.append('\f');
      case '"', '\\', '/' -> to.append(letter);
      case 'u' -> {
        int unit = unit(spelled, at + 1);
        if (unit >= 0) {
          to.append((char) unit);
          return at + 1 + UNICODE;
        }
        to.append("\\u");
      }
      default -> to.append('\\').append(letter);
    }
    return at + 1;
  }

  private static int unit(String spelled, int from) {
    if (from + UNICODE > spelled.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = from; i < from + UNICODE; i++) {
      int digit = spelled.charAt(i) < 128 ? Character.digit(spelled.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      unit = 16 * unit + digit;
    }
    return unit;
  }
}
