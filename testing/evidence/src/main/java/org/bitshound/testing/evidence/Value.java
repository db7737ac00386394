package org.bitshound.testing.evidence;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/// A value of a substitution array: its type, its bytes, and how Windows would write it as text
/// where an event is forwarded.
///
/// Source: [MS-EVEN6] 2.2.12 and [libevtx] "Value types".
public final class Value {
  /// UTF-16, the one type that tests name often.
  public static final int STRING = 0x01;

  /// Embedded BinXML.
  public static final int BINXML = 0x21;

  private static final int ARRAY = 0x80;
  private static final long TICKS_A_SECOND = 10_000_000;
  private static final DateTimeFormatter WINDOWS_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

  private final int type;
  private final BinXml content;
  private final String text;

  private Value(int type, BinXml content, String text) {
    this.type = type;
    this.content = content;
    this.text = text;
  }

  /// {@return a value of any type and bytes, also such as Windows would not write}
  public static Value of(int type, byte[] bytes) {
    return new Value(type, BinXml.inRecord().raw(bytes.clone()), HexFormat.of().formatHex(bytes));
  }

  /// {@return the value that is not there}
  public static Value nothing() {
    return number(0x00, 0, 0, "");
  }

  /// UTF-16 without a terminator.
  public static Value string(String text) {
    return plain(STRING, text.getBytes(StandardCharsets.UTF_16LE), text);
  }

  /// Bytes of a code page, with the terminator that Windows counts in.
  public static Value ansi(String text, Charset codePage) {
    byte[] letters = text.getBytes(codePage);
    return plain(0x02, Arrays.copyOf(letters, letters.length + 1), text);
  }

  /// 8 bits, signed.
  public static Value int8(int value) {
    return number(0x03, value, 1, Integer.toString(value));
  }

  /// 8 bits, unsigned.
  public static Value uint8(int value) {
    return number(0x04, value, 1, Integer.toString(value));
  }

  /// 16 bits, signed.
  public static Value int16(int value) {
    return number(0x05, value, 2, Integer.toString(value));
  }

  /// 16 bits, unsigned.
  public static Value uint16(int value) {
    return number(0x06, value, 2, Integer.toString(value));
  }

  /// 32 bits, signed.
  public static Value int32(int value) {
    return number(0x07, value, 4, Integer.toString(value));
  }

  /// 32 bits, unsigned.
  public static Value uint32(long value) {
    return number(0x08, value, 4, Long.toString(value));
  }

  /// 64 bits, signed.
  public static Value int64(long value) {
    return number(0x09, value, 8, Long.toString(value));
  }

  /// 64 bits, unsigned: -1 stands for 2^64-1.
  public static Value uint64(long value) {
    return number(0x0a, value, 8, Long.toUnsignedString(value));
  }

  /// IEEE 754, 32 bits.
  public static Value float32(float value) {
    return number(0x0b, Float.floatToRawIntBits(value), 4, Float.toString(value));
  }

  /// IEEE 754, 64 bits.
  public static Value float64(double value) {
    return number(0x0c, Double.doubleToRawLongBits(value), 8, Double.toString(value));
  }

  /// A truth value, in 32 bits.
  public static Value bool(boolean value) {
    return number(0x0d, value ? 1 : 0, 4, Boolean.toString(value));
  }

  /// Bytes without a meaning.
  public static Value binary(byte[] bytes) {
    return plain(0x0e, bytes.clone(), HexFormat.of().withUpperCase().formatHex(bytes));
  }

  /// A GUID; its first three groups are little-endian.
  public static Value guid(UUID guid) {
    return plain(0x0f, guidBytes(guid), "{" + guid + "}");
  }

  /// A size of a 32-bit machine.
  public static Value size32(long value) {
    return number(0x10, value, 4, "0x" + Long.toHexString(value));
  }

  /// A size of a 64-bit machine.
  public static Value size64(long value) {
    return number(0x10, value, 8, "0x" + Long.toHexString(value));
  }

  /// 100 ns steps since 1601.
  public static Value fileTime(Instant time) {
    return number(0x11, ticks(time), 8, text(time));
  }

  /// 100 ns steps since 1601, also such as no calendar has.
  public static Value fileTime(long ticks) {
    Instant time =
        Instant.ofEpochSecond(
            Long.divideUnsigned(ticks, TICKS_A_SECOND) - SECONDS_FROM_1601_TO_1970,
            100 * Long.remainderUnsigned(ticks, TICKS_A_SECOND));
    return number(0x11, ticks, 8, text(time));
  }

  /// Eight 16-bit numbers from the year to the millisecond.
  public static Value systemTime(LocalDateTime time) {
    var out =
        new LittleEndian(16)
            .u16(time.getYear())
            .u16(time.getMonthValue())
            .u16(time.getDayOfWeek().getValue() % 7)
            .u16(time.getDayOfMonth())
            .u16(time.getHour())
            .u16(time.getMinute())
            .u16(time.getSecond())
            .u16(time.getNano() / 1_000_000);
    return plain(0x12, out.toBytes(), time + "Z");
  }

  /// A security identifier from its text form, `S-1-5-18`.
  public static Value sid(String sid) {
    return plain(0x13, sidBytes(sid), sid);
  }

  /// A 32-bit number that Windows writes in hexadecimal.
  public static Value hex32(int value) {
    return number(0x14, value, 4, "0x" + Integer.toHexString(value));
  }

  /// A 64-bit number that Windows writes in hexadecimal.
  public static Value hex64(long value) {
    return number(0x15, value, 8, "0x" + Long.toHexString(value));
  }

  /// A fragment of its own.
  public static Value binXml(BinXml fragment) {
    return new Value(BINXML, fragment, "");
  }

  /// Strings, each with its terminator.
  public static Value strings(List<String> strings) {
    String joined = strings.stream().map(one -> one + "\0").collect(Collectors.joining());
    return plain(
        ARRAY | STRING, joined.getBytes(StandardCharsets.UTF_16LE), String.join(",", strings));
  }

  /// Values of one type, side by side.
  ///
  /// @throws IllegalArgumentException where they differ in type, or are none
  public static Value array(List<Value> elements) {
    List<Integer> types = elements.stream().map(Value::type).distinct().toList();
    if (types.size() != 1) {
      throw new IllegalArgumentException("an array has elements of one type, not " + types);
    }
    BinXml all = BinXml.inRecord();
    elements.forEach(element -> all.then(element.content));
    return new Value(
        ARRAY | types.getFirst(),
        all,
        elements.stream().map(Value::text).collect(Collectors.joining(",")));
  }

  /// {@return the number of the type; 0x80 more where it is an array}
  public int type() {
    return type;
  }

  /// {@return how the value reads where an event is stored as text}
  public String text() {
    return text;
  }

  BinXml content() {
    return content;
  }

  /// {@return how Windows writes a time: in UTC, to 100 ns}
  static String text(Instant time) {
    return WINDOWS_TIME.format(time);
  }

  static long ticks(Instant time) {
    return (time.getEpochSecond() + SECONDS_FROM_1601_TO_1970) * TICKS_A_SECOND
        + time.getNano() / 100;
  }

  static byte[] guidBytes(UUID guid) {
    long high = guid.getMostSignificantBits();
    var out = new LittleEndian(16).u32(high >>> 32).u16((int) (high >>> 16)).u16((int) high);
    return out.u64(Long.reverseBytes(guid.getLeastSignificantBits())).toBytes();
  }

  /// Source: [MS-DTYP] 2.4.2.2 "SID packet representation".
  private static byte[] sidBytes(String sid) {
    String[] parts = sid.split("-", -1);
    int subAuthorities = parts.length - 3;
    var out = new LittleEndian(8 + 4 * subAuthorities).u8(Integer.parseInt(parts[1]));
    long authority = Long.parseLong(parts[2]);
    out.u8(subAuthorities);
    for (int shift = 40; shift >= 0; shift -= 8) {
      out.u8((int) (authority >>> shift));
    }
    for (int i = 3; i < parts.length; i++) {
      out.u32(Long.parseLong(parts[i]));
    }
    return out.toBytes();
  }

  private static Value number(int type, long value, int width, String text) {
    byte[] bytes = new byte[width];
    LittleEndian.set(bytes, 0, value, width);
    return plain(type, bytes, text);
  }

  private static Value plain(int type, byte[] bytes, String text) {
    return new Value(type, BinXml.inRecord().raw(bytes), text);
  }
}
