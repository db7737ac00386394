package org.bitshound.qmgr;

import org.bitshound.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/// A GUID as its 16 bytes lie in the file. Source: [MS-DTYP] 2.3.4.2.
///
/// @param low bytes 0 to 7 as a little-endian number
/// @param high bytes 8 to 15 likewise
record Guid(long low, long high) {
  static final int SIZE = 16;

  static Guid at(ByteView bytes, int offset) { // the caller has seen that 16 bytes are there
    return new Guid(bytes.i64(offset), bytes.i64(offset + 8));
  }

  /// {@return the GUID of its usual spelling, without braces}
  static Guid of(String text) {
    long first = Long.parseLong(text, 0, 8, 16);
    long second = Long.parseLong(text, 9, 13, 16);
    long third = Long.parseLong(text, 14, 18, 16);
    long last = (Long.parseLong(text, 19, 23, 16) << 48) | Long.parseLong(text, 24, 36, 16);
    return new Guid(first | (second << 32) | (third << 48), Long.reverseBytes(last));
  }

  // Those of a record are chains of method handles, which one small database would wait for.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Guid guid && low == guid.low && high == guid.high;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(low ^ high);
  }

  boolean isAt(ByteView bytes, int offset) {
    return bytes.holds(offset, SIZE) && bytes.i64(offset) == low && bytes.i64(offset + 8) == high;
  }

  boolean isNil() {
    return low == 0 && high == 0;
  }

  /// {@return the usual spelling: lower case, no braces}
  String text() {
    long last = Long.reverseBytes(high);
    return hex(low & 0xffff_ffffL, 8)
        + '-'
        + hex((low >>> 32) & 0xffff, 4)
        + '-'
        + hex(low >>> 48, 4)
        + '-'
        + hex(last >>> 48, 4)
        + '-'
        + hex(last & 0xffff_ffff_ffffL, 12);
  }

  private static String hex(long value, int digits) {
    String hex = Long.toHexString(value);
    return "0".repeat(digits - hex.length()) + hex;
  }
}
