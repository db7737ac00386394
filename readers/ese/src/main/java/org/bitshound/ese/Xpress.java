package org.bitshound.ese;

import java.util.Optional;
import org.bitshound.bytes.ByteView;

/// Unpacks plain LZ77: words of 32 flags, a flag for each literal (0) or match (1) that follows.
/// Source: [MS-XCA] 2.3 and 2.4, "Plain LZ77".
final class Xpress {
  private static final int FLAGS = 32;
  private static final int SHORTEST = 3;
  private static final int NIBBLE_FOLLOWS = 7;
  private static final int BYTE_FOLLOWS = 15;
  private static final int WORD_FOLLOWS = 255;

  private final ByteView view;
  private final int end;
  private final byte[] plain;
  private int at;
  private int filled;
  private int nibbleAt; // of the byte whose upper half the next long match takes; 0 for none

  private Xpress(ByteView view, int at, int length, int size) {
    this.view = view;
    this.at = at;
    this.end = at + length;
    this.plain = new byte[size];
  }

  /// {@return the plain bytes; empty where the packed ones end early or point before the beginning}
  static Optional<byte[]> unpack(ByteView view, int at, int length, int size) {
    var unpacking = new Xpress(view, at, length, size);
    return unpacking.run() ? Optional.of(unpacking.plain) : Optional.empty();
  }

  private boolean run() {
    while (filled < plain.length) {
      if (at + 4 > end) {
        return false;
      }
      int flags = view.i32(at);
      at += 4;
      for (int i = 0; i < FLAGS && filled < plain.length; i++, flags <<= 1) {
        if (!(flags < 0 ? match() : literal())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean literal() {
    if (at >= end) {
      return false;
    }
    plain[filled++] = (byte) view.u8(at++);
    return true;
  }

  private boolean match() {
    if (at + 2 > end) {
      return false;
    }
    int token = view.u16(at);
    at += 2;
    int distance = (token >> 3) + 1;
    long length = lengthOf(token & 7);
    if (length < 0 || distance > filled || length > plain.length - filled) {
      return false;
    }
    for (int i = 0; i < length; i++, filled++) {
      plain[filled] = plain[filled - distance];
    }
    return true;
  }

  /// {@return the length of a match; -1 where its bytes are cut off}
  private long lengthOf(int inToken) {
    if (inToken < NIBBLE_FOLLOWS) {
      return (long) inToken + SHORTEST;
    }
    int nibble = nibble();
    if (nibble < 0 || nibble < BYTE_FOLLOWS) {
      return nibble < 0 ? -1 : (long) nibble + NIBBLE_FOLLOWS + SHORTEST;
    }
    if (at >= end) {
      return -1;
    }
    int more = view.u8(at++);
    return more < WORD_FOLLOWS ? (long) more + BYTE_FOLLOWS + NIBBLE_FOLLOWS + SHORTEST : written();
  }

  /// Two long matches share a byte: the first takes its lower half.
  private int nibble() {
    if (nibbleAt != 0) {
      int upper = view.u8(nibbleAt) >> 4;
      nibbleAt = 0;
      return upper;
    }
    if (at >= end) {
      return -1;
    }
    nibbleAt = at;
    return view.u8(at++) & 15;
  }

  /// A length written out, as 16 bits or, where these are zero, as 32.
  private long written() {
    if (at + 2 > end) {
      return -1;
    }
    long length = view.u16(at);
    at += 2;
    if (length == 0) {
      if (at + 4 > end) {
        return -1;
      }
      length = view.u32(at);
      at += 4;
    }
    return length < BYTE_FOLLOWS + NIBBLE_FOLLOWS ? -1 : length + SHORTEST;
  }
}
