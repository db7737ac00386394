package org.bitshound.report.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// JSON text in UTF-8, built value by value. Commas are set here; that objects and lists are closed
/// is the caller's care.
///
/// What is written can stand inside of an HTML `script` element and in a line of its own: `<`, `>`
/// and `&` are escaped, so that neither `</script>` nor `<!--` can occur, as are all control and
/// separating characters. Half a surrogate pair becomes U+FFFD. Source: [RFC8259] section 7, [HTML]
/// "Restrictions for contents of script elements".
public final class Json {
  private static final boolean[] PLAIN = plain();
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /// Bytes that a `char` takes at most: an escape of its code.
  private static final int LONGEST = 6;

  private byte[] text = new byte[4096];
  private int length;
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
    ascii(bracket);
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
    ascii(bracket);
    first = false;
    return this;
  }

  /// Begins a field of an object; its value is next.
  public Json name(String name) {
    separate();
    quote(name);
    ascii(':');
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
    ascii(String.valueOf(value));
    return this;
  }

  /// A number; most are small, and there are many.
  public Json value(int value) {
    if (value < 0 || value > 9999) {
      return value((long) value);
    }
    separate();
    for (int unit = value > 999 ? 1000 : value > 99 ? 100 : value > 9 ? 10 : 1; unit > 0; unit /= 10) {
      ascii((char) ('0' + value / unit % 10));
    }
    return this;
  }

  /// A value that another text has written.
  public Json raw(byte[] other) {
    separate();
    reserve(other.length);
    System.arraycopy(other, 0, text, length, other.length);
    length += other.length;
    return this;
  }

  /// A truth.
  public Json flag(boolean value) {
    separate();
    ascii(String.valueOf(value));
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
      ascii(',');
    }
    first = false;
  }

  private void ascii(char one) {
    reserve(1);
    text[length++] = (byte) one;
  }

  private void ascii(String some) {
    reserve(some.length());
    for (int at = 0; at < some.length(); at++) {
      text[length++] = (byte) some.charAt(at);
    }
  }

  private void reserve(int more) {
    if (text.length - length < more) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
    }
  }

  private void quote(String value) {
    int characters = value.length();
    reserve(characters * LONGEST + 2);
    byte[] to = text;
    int end = length;
    to[end++] = '"';
    for (int at = 0; at < characters; at++) {
      char one = value.charAt(at);
      if (one < PLAIN.length && PLAIN[one]) {
        to[end++] = (byte) one;
      } else {
        length = end;
        at += special(value, at);
        end = length;
      }
    }
    to[end++] = '"';
    length = end;
  }

  /// {@return how many more characters than one it was}
  private int special(String value, int at) {
    if (isPair(value, at)) {
      pair(value.codePointAt(at));
      return 1;
    }
    other(value.charAt(at));
    return 0;
  }

  private static boolean[] plain() {
    var plain = new boolean[0x7f];
    Arrays.fill(plain, ' ', plain.length, true);
    for (char one : new char[] {'"', '\\', '<', '>', '&'}) {
      plain[one] = false;
    }
    return plain;
  }

  private static boolean isPair(String value, int at) {
    return Character.isHighSurrogate(value.charAt(at))
        && at + 1 < value.length()
        && Character.isLowSurrogate(value.charAt(at + 1));
  }

  /// Source: [RFC3629] 3.
  private void pair(int codePoint) {
    text[length++] = (byte) (0xf0 | (codePoint >> 18));
    text[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
    text[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
    text[length++] = (byte) (0x80 | (codePoint & 0x3f));
  }

  private void other(char one) {
    if (one <= 0x9f || one == '\u2028' || one == '\u2029') {
      escape(one);
    } else if (Character.isSurrogate(one)) {
      code('\ufffd');
    } else if (one < 0x800) {
      text[length++] = (byte) (0xc0 | (one >> 6));
      text[length++] = (byte) (0x80 | (one & 0x3f));
    } else {
      text[length++] = (byte) (0xe0 | (one >> 12));
      text[length++] = (byte) (0x80 | ((one >> 6) & 0x3f));
      text[length++] = (byte) (0x80 | (one & 0x3f));
    }
  }

  private void escape(char one) {
    switch (one) {
      case '"', '\\' -> escaped(one);
      case '\n' -> escaped('n');
      case '\t' -> escaped('t');
      default -> code(one);
    }
  }

  private void escaped(char one) {
    text[length++] = '\\';
    text[length++] = (byte) one;
  }

  private void code(char one) {
    escaped('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      text[length++] = HEX[(one >> shift) & 0xf];
    }
  }

  /// A line break between two texts: a line of its own for each.
  public Json line() {
    ascii('\n');
    first = true;
    return this;
  }

  /// {@return what was written so far; begins anew}
  public String take() {
    return new String(takeBytes(), StandardCharsets.UTF_8);
  }

  /// {@return what was written so far, in UTF-8; begins anew}
  public byte[] takeBytes() {
    byte[] taken = Arrays.copyOf(text, length);
    length = 0;
    first = true;
    return taken;
  }
}
