package org.bitshound.testing.evidence;

import java.util.Arrays;

/// A key and its data in a tree of an ESE database.
///
/// @param flags 1 versioned, 2 deleted
record JetEntry(byte[] key, byte[] data, int flags) implements Comparable<JetEntry> {
  static final int DELETED = 2;

  static JetEntry of(byte[] key, byte[] data) {
    return new JetEntry(key, data, 0);
  }

  static byte[] bigEndian(long number, int width) {
    var bytes = new byte[width];
    for (int i = 0; i < width; i++) {
      bytes[i] = (byte) (number >>> 8 * (width - 1 - i));
    }
    return bytes;
  }

  @Override
  public int compareTo(JetEntry other) {
    return Arrays.compareUnsigned(key, other.key);
  }
}
