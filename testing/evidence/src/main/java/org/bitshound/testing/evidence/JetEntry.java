package org.bitshound.testing.evidence;

import java.util.Arrays;
import java.util.Comparator;

/// A key and its data in a tree of an ESE database.
final class JetEntry {
  static final int DELETED = 2;

  /// As trees sort: byte by byte, unsigned.
  static final Comparator<JetEntry> BY_KEY =
      (one, other) -> Arrays.compareUnsigned(one.key, other.key);

  private final byte[] key;
  private final byte[] data;
  private final int flags;

  /// @param flags 1 versioned, 2 deleted
  JetEntry(byte[] key, byte[] data, int flags) {
    this.key = key;
    this.data = data;
    this.flags = flags;
  }

  byte[] key() {
    return key;
  }

  byte[] data() {
    return data;
  }

  int flags() {
    return flags;
  }

  static JetEntry of(byte[] key, byte[] data) {
    return new JetEntry(key, data, 0);
  }

  static byte[] bigEndian(long number, int width) {
    var bytes = new byte[width];
    for (int i = 0; i < width; i++) {
      bytes[i] = (byte) (number >>> (8 * (width - 1 - i)));
    }
    return bytes;
  }
}
