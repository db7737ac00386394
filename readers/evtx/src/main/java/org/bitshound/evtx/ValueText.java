package org.bitshound.evtx;

import java.nio.charset.StandardCharsets;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Filetime;

/// BinXML values as text. Hot path: everything is written straight into the output buffer.
///
/// Spelling: whole numbers in decimal, `SizeT`, `HexInt32` and `HexInt64` as `0x` and lower-case
/// digits, times in UTC with seven digits of the second, binary and GUIDs in upper case, SIDs as
/// `S-1-…`, booleans as words.
final class ValueText {
  private static final int SID_HEADER =
      8; // revision, count of subauthorities, authority in 6 bytes
  private static final long SECONDS_A_DAY = 86_400;
  private static final long DAYS_TO_1970 = 134_774; // from 1601-01-01

  private ValueText() {}

  private static int units(ByteView view, int from, int end) {
    int at = from;
    while (at + 1 < end && view.u16(at) != 0) {
      at += 2;
    }
    return (at - from) / 2;
  }

  /// {@return the text of literals and values one behind the other; items of an array with a comma
  /// and a blank between}
  static String of(Node[] parts, ByteView chunk, Instance in) {
    if (parts.length == 1
        && parts[0] instanceof Node.Substitution only
        && in.type(only.id) <= ValueType.HEX_INT64) {
      return of(chunk, in.offset(only.id), in.size(only.id), in.type(only.id));
    }
    var text = new StringBuilder();
    for (Node part : parts) {
      if (part instanceof Node.Literal literal) {
        text.append(literal.text);
      } else if (part instanceof Node.Substitution value) {
        int type = in.type(value.id);
        if ((type & ~ValueType.ARRAY) == ValueType.BINXML) {
          continue;
        }
        var out = Utf8Buffer.plain(64);
        if ((type & ValueType.ARRAY) == 0) {
          write(out, chunk, in.offset(value.id), in.size(value.id), type);
        } else {
          var items = new ArrayItems(chunk, in.offset(value.id), in.size(value.id), type);
          for (String before = ""; items.next(); before = ", ") {
            out.ascii(before);
            items.write(out);
          }
        }
        text.append(out.toText());
      }
    }
    return text.toString();
  }

  private static String of(ByteView view, int offset, int size, int type) {
    return switch (type) {
      case ValueType.STRING -> view.utf16(offset, units(view, offset, offset + size));
      case ValueType.INT8, ValueType.INT16, ValueType.INT32, ValueType.INT64 ->
          Long.toString(signed(view, offset, size));
      case ValueType.UINT8, ValueType.UINT16, ValueType.UINT32, ValueType.UINT64 ->
          Long.toUnsignedString(unsigned(view, offset, size));
      default -> {
        var out = Utf8Buffer.plain(48);
        write(out, view, offset, size, type);
        yield out.toText();
      }
    };
  }

  /// {@return whether values of this type are whole numbers, hexadecimal ones included}
  static boolean isWhole(int type) {
    return (type >= ValueType.INT8 && type <= ValueType.UINT64)
        || type == ValueType.SIZE_T
        || type == ValueType.HEX_INT32
        || type == ValueType.HEX_INT64;
  }

  /// {@return whether values of this type are binary fractions}
  static boolean isReal(int type) {
    return type == ValueType.REAL32 || type == ValueType.REAL64;
  }

  /// {@return whether JSON shows a value without quotes: numbers and booleans, but for those that
  /// JSON cannot say, such as infinity}
  static boolean isJsonLiteral(ByteView view, int offset, int size, int type) {
    return switch (type) {
      case ValueType.REAL32 -> size == 4 && Float.isFinite(Float.intBitsToFloat(view.i32(offset)));
      case ValueType.REAL64 ->
          size == 8 && Double.isFinite(Double.longBitsToDouble(view.i64(offset)));
      default -> type >= ValueType.INT8 && type <= ValueType.BOOL;
    };
  }

  /// Writes a value that is no array and no BinXML; a value that has another size than its type
  /// asks for as far as it can be understood: numbers by the bytes that are there, all else as
  /// hexadecimal bytes.
  static void write(Utf8Buffer out, ByteView view, int offset, int size, int type) {
    switch (type) {
      case ValueType.NULL -> {}
      case ValueType.STRING -> out.text(view, offset, size / 2);
      case ValueType.ANSI_STRING -> ansi(out, view, offset, size);
      case ValueType.INT8, ValueType.INT16, ValueType.INT32, ValueType.INT64 ->
          out.decimal(signed(view, offset, size), false);
      case ValueType.UINT8, ValueType.UINT16, ValueType.UINT32, ValueType.UINT64 ->
          out.decimal(unsigned(view, offset, size), true);
      case ValueType.REAL32 -> real32(out, view, offset, size);
      case ValueType.REAL64 -> real64(out, view, offset, size);
      case ValueType.BOOL -> out.ascii(unsigned(view, offset, size) != 0 ? "true" : "false");
      case ValueType.SIZE_T, ValueType.HEX_INT32, ValueType.HEX_INT64 ->
          out.hex(unsigned(view, offset, size));
      case ValueType.GUID -> {
        if (size == 16) {
          out.guid(view, offset);
        } else {
          binary(out, view, offset, size);
        }
      }
      case ValueType.FILETIME -> {
        if (size == 8) {
          filetime(out, view.i64(offset));
        } else {
          binary(out, view, offset, size);
        }
      }
      case ValueType.SYSTEMTIME -> {
        if (size == 16 && isTime(view, offset)) {
          systemTime(out, view, offset);
        } else {
          binary(out, view, offset, size);
        }
      }
      case ValueType.SID -> {
        if (size >= SID_HEADER && size >= SID_HEADER + 4 * view.u8(offset + 1)) {
          sid(out, view, offset);
        } else {
          binary(out, view, offset, size);
        }
      }
      default -> binary(out, view, offset, size);
    }
  }

  /// {@return a number from as many of its low bytes as are there}
  static long unsigned(ByteView view, int offset, int size) {
    if (size >= 8) {
      return view.i64(offset);
    }
    if (size == 4) {
      return view.u32(offset);
    }
    if (size == 2) {
      return view.u16(offset);
    }
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = (value << 8) | view.u8(offset + i);
    }
    return value;
  }

  private static long signed(ByteView view, int offset, int size) {
    long value = unsigned(view, offset, size);
    int unused = 64 - 8 * Math.min(8, size);
    return size == 0 ? 0 : (value << unused) >> unused;
  }

  private static void ansi(Utf8Buffer out, ByteView view, int offset, int size) {
    int length = 0;
    while (length < size && view.u8(offset + length) != 0) {
      length++;
    }
    // The code page is that of the machine and not recorded: bytes above 0x7f are shown as Latin-1.
    out.text(new String(view.copy(offset, length), StandardCharsets.ISO_8859_1));
  }

  private static void real32(Utf8Buffer out, ByteView view, int offset, int size) {
    if (size == 4) {
      out.ascii(Float.toString(Float.intBitsToFloat(view.i32(offset))));
    } else {
      binary(out, view, offset, size);
    }
  }

  private static void real64(Utf8Buffer out, ByteView view, int offset, int size) {
    if (size == 8) {
      out.ascii(Double.toString(Double.longBitsToDouble(view.i64(offset))));
    } else {
      binary(out, view, offset, size);
    }
  }

  private static void binary(Utf8Buffer out, ByteView view, int offset, int size) {
    for (int i = 0; i < size; i++) {
      out.hexByte(view.u8(offset + i));
    }
  }

  private static void sid(Utf8Buffer out, ByteView view, int offset) {
    out.ascii("S-");
    out.decimal(view.u8(offset), true);
    long authority = 0;
    for (int i = 2; i < SID_HEADER; i++) { // the one big-endian number of the format
      authority = (authority << 8) | view.u8(offset + i);
    }
    out.put('-');
    out.decimal(authority, true);
    for (int i = 0; i < view.u8(offset + 1); i++) {
      out.put('-');
      out.decimal(view.u32(offset + SID_HEADER + 4 * i), true);
    }
  }

  /// Writes a FILETIME, which is unsigned: `2021-06-13T06:17:18.0443734Z`.
  static void filetime(Utf8Buffer out, long filetime) {
    long seconds = // to divide by a constant is cheap only where there is a sign
        filetime >= 0
            ? filetime / Filetime.PER_SECOND
            : Long.divideUnsigned(filetime, Filetime.PER_SECOND);
    int fraction = (int) (filetime - seconds * Filetime.PER_SECOND);
    long days = seconds / SECONDS_A_DAY;
    int second = (int) (seconds - days * SECONDS_A_DAY);
    date(out, days - DAYS_TO_1970);
    out.put('T');
    clock(out, second / 3600, second / 60 % 60, second % 60);
    out.put('.');
    out.padded(fraction, 7);
    out.put('Z');
  }

  private static void clock(Utf8Buffer out, int hour, int minute, int second) {
    out.padded(hour, 2);
    out.put(':');
    out.padded(minute, 2);
    out.put(':');
    out.padded(second, 2);
  }

  /// The civil calendar from days since 1970, by counting in eras of 400 years that begin on 1
  /// March.
  private static void date(Utf8Buffer out, long days) {
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    int dayOfEra = (int) (shifted - era * 146_097);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shiftedMonth = (5 * dayOfYear + 2) / 153;
    int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
    out.padded(year, year > 9999 ? 5 : 4);
    out.put('-');
    out.padded(month, 2);
    out.put('-');
    out.padded(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2);
  }

  /// {@return whether each number of a SYSTEMTIME has room in its place of the text}
  private static boolean isTime(ByteView view, int offset) {
    for (int i = 2; i < 14; i += 2) {
      if (view.u16(offset + i) > 99) {
        return false;
      }
    }
    return view.u16(offset) <= 9999 && view.u16(offset + 14) <= 999;
  }

  private static void systemTime(Utf8Buffer out, ByteView view, int offset) {
    out.padded(view.u16(offset), 4);
    out.put('-');
    out.padded(view.u16(offset + 2), 2);
    out.put('-');
    out.padded(view.u16(offset + 6), 2); // behind the day of the week
    out.put('T');
    clock(out, view.u16(offset + 8), view.u16(offset + 10), view.u16(offset + 12));
    out.put('.');
    out.padded(view.u16(offset + 14), 3);
    out.ascii("0000Z");
  }
}
