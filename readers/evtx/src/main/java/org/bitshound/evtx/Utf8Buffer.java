package org.bitshound.evtx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bitshound.bytes.ByteView;

/// A growing buffer of UTF-8 with the escapes of JSON and XML. Hot path: text goes from UTF-16LE in
/// the evidence to UTF-8 here four characters at a time, without a `String` between.
///
/// Unpaired surrogates become U+FFFD in XML and escaped halves in JSON, which shows them as they
/// were. In JSON all that is not ASCII is kept as UTF-8.
final class Utf8Buffer {
  private static final int UPPER_CASE = 'A' - '9' - 1;
  private static final int LOWER_CASE = 'a' - '9' - 1;

  // Four UTF-16 units in a long: a lane is below n exactly if subtracting n borrows, for lanes
  // under 0x80.
  private static final long NOT_ASCII = 0xff80_ff80_ff80_ff80L;
  private static final long ONES = 0x0001_0001_0001_0001L;
  private static final long BORROWED = 0x8000_8000_8000_8000L;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long AMPERSANDS = '&' * ONES;
  private static final long LESS_THAN = '<' * ONES;
  private static final long GREATER_THAN = '>' * ONES;
  private static final long APOSTROPHES = '\'' * ONES;
  private static final long SPACES = ' ' * ONES;

  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (int unit = ' '; unit < PLAIN.length; unit++) {
      PLAIN[unit] = "\"\\&<>'".indexOf(unit) < 0;
    }
  }

  private enum Escape {
    JSON,
    XML,
    NONE
  }

  private final boolean json;
  private final Escape escape;
  private byte[] bytes;
  private ByteBuffer words;
  private int length;

  private Utf8Buffer(Escape escape, int capacity) {
    this.escape = escape;
    this.json = escape == Escape.JSON;
    bytes = new byte[capacity];
    words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static Utf8Buffer json(int capacity) {
    return new Utf8Buffer(Escape.JSON, capacity);
  }

  static Utf8Buffer xml(int capacity) {
    return new Utf8Buffer(Escape.XML, capacity);
  }

  /// {@return a buffer that escapes nothing}
  static Utf8Buffer plain(int capacity) {
    return new Utf8Buffer(Escape.NONE, capacity);
  }

  int length() {
    return length;
  }

  /// Takes back what was written behind a mark.
  void truncate(int mark) {
    length = mark;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  String toText() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
      words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  void put(int ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
  }

  void put(Ready ready) {
    room(8 * ready.words.length);
    int to = length;
    for (long word : ready.words) {
      words.putLong(to, word);
      to += 8;
    }
    length += ready.length;
  }

  /// Writes what stands in a range of an array.
  void put(byte[] source, int from, int length) {
    room(length);
    System.arraycopy(source, from, bytes, this.length, length);
    this.length += length;
  }

  /// Writes what stands in a range of another buffer.
  void put(Utf8Buffer source, int from, int to) {
    put(source.bytes, from, to - from);
  }

  void ascii(String text) {
    int size = text.length();
    room(size);
    for (int i = 0; i < size; i++) {
      bytes[length + i] = (byte) text.charAt(i);
    }
    length += size;
  }

  /// Writes a number in decimal, read as unsigned where the sign bit is set and `unsigned` says so.
  void decimal(long value, boolean unsigned) {
    if (value < 0) {
      ascii(unsigned ? Long.toUnsignedString(value) : Long.toString(value));
      return;
    }
    room(19);
    length += digits(value);
    int at = length;
    for (long rest = value, tenth = rest / 10; ; rest = tenth, tenth = rest / 10) {
      bytes[--at] = (byte) ('0' + (rest - 10 * tenth));
      if (tenth == 0) {
        return;
      }
    }
  }

  private static int digits(long value) {
    int digits = 1;
    for (long bound = 10; digits < 19 && value >= bound; bound *= 10) {
      digits++;
    }
    return digits;
  }

  /// Writes so many decimal digits, zeros in front.
  void padded(int value, int digits) {
    room(digits);
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + value % 10);
      value /= 10;
    }
    length += digits;
  }

  /// Writes `0x` and lower-case digits without leading zeros.
  void hex(long value) {
    room(18);
    bytes[length++] = '0';
    bytes[length++] = 'x';
    if (value >>> 32 != 0) {
      hex((int) (value >>> 32), Long.numberOfLeadingZeros(value) / 4);
      hex((int) value, 0);
    } else {
      hex((int) value, Math.min(7, Integer.numberOfLeadingZeros((int) value) / 4));
    }
  }

  private void hex(int value, int left) {
    words.putLong(length, digits(value, LOWER_CASE) >>> (8 * left));
    length += 8 - left;
  }

  /// {@return the eight hexadecimal digits of a number as ASCII, the first in the lowest byte}
  private static long digits(int value, int letters) {
    long nibbles = value & 0xffff_ffffL; // in the end a byte for each, the last digit lowest
    nibbles = (nibbles | (nibbles << 16)) & 0x0000_ffff_0000_ffffL;
    nibbles = (nibbles | (nibbles << 8)) & 0x00ff_00ff_00ff_00ffL;
    nibbles = (nibbles | (nibbles << 4)) & 0x0f0f_0f0f_0f0f_0f0fL;
    long above9 = ((nibbles + 0x0606_0606_0606_0606L) >>> 4) & 0x0101_0101_0101_0101L;
    return Long.reverseBytes(nibbles + 0x3030_3030_3030_3030L + letters * above9);
  }

  /// Writes a GUID in upper case; its first three numbers are little-endian.
  void guid(ByteView view, int offset) {
    room(36);
    long one = digits(view.i32(offset), UPPER_CASE);
    long twoAndThree = digits(Integer.rotateLeft(view.i32(offset + 4), 16), UPPER_CASE);
    long four = digits(Integer.reverseBytes(view.i32(offset + 8)), UPPER_CASE);
    long rest = digits(Integer.reverseBytes(view.i32(offset + 12)), UPPER_CASE);
    words.putLong(length, one);
    bytes[length + 8] = '-';
    words.putInt(length + 9, (int) twoAndThree);
    bytes[length + 13] = '-';
    words.putInt(length + 14, (int) (twoAndThree >>> 32));
    bytes[length + 18] = '-';
    words.putInt(length + 19, (int) four);
    bytes[length + 23] = '-';
    words.putInt(length + 24, (int) (four >>> 32));
    words.putLong(length + 28, rest);
    length += 36;
  }

  /// Writes two upper-case digits a byte.
  void hexByte(int value) {
    room(2);
    words.putShort(length, (short) (digits(value, UPPER_CASE) >>> 48));
    length += 2;
  }

  /// Writes UTF-16LE, escaped for the buffer's format; stops at the first NUL.
  ///
  /// @param units how many code units there are at most
  void text(ByteView view, int offset, int units) {
    room(6 * units + 8);
    int at = offset;
    int end = offset + 2 * units;
    while (at < end) {
      if (at + 8 <= end) {
        long four = view.i64(at);
        if ((four & NOT_ASCII) == 0 && ((special(four) | (four - SPACES)) & BORROWED) == 0) {
          words.putInt(length, pack(four));
          length += 4;
          at += 8;
          continue;
        }
      }
      int unit = view.u16(at);
      if (unit == 0) {
        return;
      }
      at += 2;
      if (Character.isHighSurrogate((char) unit)
          && at < end
          && Character.isLowSurrogate((char) view.u16(at))) {
        utf8(Character.toCodePoint((char) unit, (char) view.u16(at)));
        at += 2;
      } else {
        unit(unit);
      }
    }
  }

  /// Writes text, escaped for the buffer's format.
  void text(String text) {
    room(6 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        utf8(Character.toCodePoint(unit, text.charAt(++i)));
      } else {
        unit(unit);
      }
    }
  }

  /// {@return four units in which a lane's highest bit is set if that unit, or one below it, needs
  /// an escape}
  private long special(long four) {
    if (json) {
      return ((four ^ QUOTES) - ONES) | ((four ^ BACKSLASHES) - ONES);
    }
    return ((four ^ AMPERSANDS) - ONES)
        | ((four ^ LESS_THAN) - ONES)
        | ((four ^ GREATER_THAN) - ONES)
        | ((four ^ QUOTES) - ONES)
        | ((four ^ APOSTROPHES) - ONES);
  }

  private void unit(int unit) {
    if (unit < PLAIN.length && PLAIN[unit]) {
      bytes[length++] = (byte) unit;
    } else {
      switch (escape) {
        case JSON -> jsonUnit(unit);
        case XML -> xmlUnit(unit);
        case NONE -> utf8(unit);
      }
    }
  }

  private void jsonUnit(int unit) {
    switch (unit) {
      case '"' -> ascii("\\\"");
      case '\\' -> ascii("\\\\");
      case '\n' -> ascii("\\n");
      case '\r' -> ascii("\\r");
      case '\t' -> ascii("\\t");
      default -> {
        if (unit >= ' ' && !Character.isSurrogate((char) unit)) {
          utf8(unit);
        } else {
          ascii("\\u");
          room(4);
          words.putInt(length, (int) (digits(unit, LOWER_CASE) >>> 32));
          length += 4;
        }
      }
    }
  }

  private void xmlUnit(int unit) {
    switch (unit) {
      case '&' -> ascii("&amp;");
      case '<' -> ascii("&lt;");
      case '>' -> ascii("&gt;");
      case '"' -> ascii("&quot;");
      case '\'' -> ascii("&apos;");
      case '\t', '\n' -> put(unit);
      case '\r' -> ascii("&#13;");
      default -> {
        // XML 1.0 has no way to write other control characters, nor a lone half of a pair.
        boolean sayable = unit >= ' ' && unit < 0xfffe && !Character.isSurrogate((char) unit);
        utf8(sayable ? unit : 0xfffd);
      }
    }
  }

  private static int pack(long four) {
    long two = (four | (four >>> 8)) & 0x0000_ffff_0000_ffffL;
    return (int) (two | (two >>> 16));
  }

  private void utf8(int codePoint) {
    if (codePoint < 0x80) {
      bytes[length++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      bytes[length++] = (byte) (0xc0 | (codePoint >> 6));
      bytes[length++] = (byte) (0x80 | (codePoint & 0x3f));
    } else if (codePoint < 0x1_0000) {
      bytes[length++] = (byte) (0xe0 | (codePoint >> 12));
      bytes[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
      bytes[length++] = (byte) (0x80 | (codePoint & 0x3f));
    } else {
      bytes[length++] = (byte) (0xf0 | (codePoint >> 18));
      bytes[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
      bytes[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
      bytes[length++] = (byte) (0x80 | (codePoint & 0x3f));
    }
  }
}
