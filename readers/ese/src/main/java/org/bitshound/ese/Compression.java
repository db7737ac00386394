package org.bitshound.ese;

import java.util.Arrays;
import java.util.Optional;
import org.bitshound.bytes.ByteView;

/// Values that the engine made smaller: the first byte says how. Source: [MS-ESE],
/// `compression.cxx`.
enum Compression {
  /// 7 bits a byte.
  SEVEN_BIT_ASCII(1),
  /// 7 bits for each UTF-16 code unit.
  SEVEN_BIT_UNICODE(2),
  /// Plain LZ77 of [MS-XCA].
  XPRESS(3),
  /// The value was overwritten on purpose.
  SCRUBBED(4),
  XPRESS9(5),
  XPRESS10(6),
  LZ4(7);

  private static final int SCHEME_SHIFT = 3;
  private static final int XPRESS_HEADER = 3; // the scheme, and a u16 of the plain size

  private final int scheme;

  Compression(int scheme) {
    this.scheme = scheme;
  }

  /// {@return how bytes are packed; empty where their first byte names no way}
  static Optional<Compression> of(ByteView view, int at, int length) {
    int scheme = length == 0 ? 0 : view.u8(at) >> SCHEME_SHIFT;
    return Arrays.stream(values()).filter(one -> one.scheme == scheme).findFirst();
  }

  /// {@return the name of it in words, for a person}
  String words() {
    return switch (this) {
      case SEVEN_BIT_ASCII -> "7-bit ASCII";
      case SEVEN_BIT_UNICODE -> "7-bit Unicode";
      case XPRESS -> "XPRESS";
      case SCRUBBED -> "scrubbed";
      case XPRESS9 -> "XPRESS9";
      case XPRESS10 -> "XPRESS10";
      case LZ4 -> "LZ4";
    };
  }

  /// {@return how many bytes unpacking makes at most}
  int unpackedSize(ByteView view, int at, int length) {
    return switch (this) {
      case SEVEN_BIT_ASCII -> sevenBitCount(view, at, length);
      case SEVEN_BIT_UNICODE -> 2 * sevenBitCount(view, at, length);
      case XPRESS -> length < XPRESS_HEADER ? 0 : view.u16(at + 1);
      case SCRUBBED, XPRESS9, XPRESS10, LZ4 -> 0;
    };
  }

  /// {@return the plain bytes; empty where this way is not read here, or the bytes are broken}
  Optional<byte[]> unpack(ByteView view, int at, int length) {
    return switch (this) {
      case SEVEN_BIT_ASCII -> Optional.of(sevenBit(view, at, length, 1));
      case SEVEN_BIT_UNICODE -> Optional.of(sevenBit(view, at, length, 2));
      case XPRESS ->
          length < XPRESS_HEADER
              ? Optional.empty()
              : Xpress.unpack(view, at + XPRESS_HEADER, length - XPRESS_HEADER, view.u16(at + 1));
      case SCRUBBED, XPRESS9, XPRESS10, LZ4 -> Optional.empty();
    };
  }

  /// The low bits of the first byte say how many bits of the last one are used, less one.
  private static int sevenBitCount(ByteView view, int at, int length) {
    return length < 2 ? 0 : ((length - 2) * 8 + (view.u8(at) & 7) + 1) / 7;
  }

  private static byte[] sevenBit(ByteView view, int at, int length, int width) {
    int count = sevenBitCount(view, at, length);
    var plain = new byte[count * width];
    for (int i = 0, bit = 0; i < count; i++, bit += 7) {
      int byteAt = at + 1 + (bit >> 3);
      int two = view.u8(byteAt) | (byteAt + 1 < at + length ? view.u8(byteAt + 1) << 8 : 0);
      plain[i * width] = (byte) (two >> (bit & 7) & 0x7f);
    }
    return plain;
  }
}
