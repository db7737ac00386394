package org.bitshound.files;

import org.bitshound.bytes.ByteView;

/// Compares bytes with signatures, which are written as texts of one byte a letter.
final class Bytes {
  private Bytes() {}

  static boolean begin(ByteView bytes, String signature) {
    return at(bytes, 0, signature);
  }

  static boolean at(ByteView bytes, int offset, String signature) {
    if (!bytes.holds(offset, signature.length())) {
      return false;
    }
    for (int i = 0; i < signature.length(); i++) {
      if (bytes.u8(offset + i) != signature.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
