package org.bitshound.archives;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Numbers at offsets of a segment, least byte first; 0 where the segment has ended.
final class Bytes {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment segment;

  Bytes(MemorySegment segment) {
    this.segment = segment;
  }

  long size() {
    return segment.byteSize();
  }

  boolean holds(long offset, long length) {
    return offset >= 0 && length >= 0 && offset <= size() && length <= size() - offset;
  }

  int u8(long offset) {
    return holds(offset, 1) ? segment.get(ValueLayout.JAVA_BYTE, offset) & 0xff : 0;
  }

  int u16(long offset) {
    return holds(offset, 2) ? segment.get(SHORT, offset) & 0xffff : 0;
  }

  int i32(long offset) {
    return holds(offset, 4) ? segment.get(INT, offset) : 0;
  }

  long u32(long offset) {
    return i32(offset) & 0xffff_ffffL;
  }

  long i64(long offset) {
    return holds(offset, 8) ? segment.get(LONG, offset) : 0;
  }

  byte[] copy(long offset, int length) {
    return slice(offset, length).toArray(ValueLayout.JAVA_BYTE);
  }

  /// {@return a part, cut where the segment ends}
  MemorySegment slice(long offset, long length) {
    long from = Math.clamp(offset, 0, size());
    return segment.asSlice(from, Math.clamp(length, 0, size() - from));
  }

  /// {@return where a number of four bytes stands next; -1 for nowhere}
  long find(int wanted, long from) {
    byte first = (byte) wanted;
    for (long at = from; at + Integer.BYTES <= size(); at++) {
      if (segment.get(ValueLayout.JAVA_BYTE, at) == first && i32(at) == wanted) {
        return at;
      }
    }
    return -1;
  }
}
