package org.bitshound.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Bytes that are written again and again: kept as words of eight, so that a short piece is copied
/// in a few stores and not by a call. The last word is padded.
final class Ready {
  final long[] words;
  final int length;

  Ready(byte[] bytes) {
    length = bytes.length;
    words = new long[(length + 7) / 8];
    ByteBuffer padded = ByteBuffer.allocate(8 * words.length).order(ByteOrder.LITTLE_ENDIAN);
    padded.put(0, bytes);
    padded.asLongBuffer().get(words);
  }
}
