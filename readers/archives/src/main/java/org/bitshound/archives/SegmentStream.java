package org.bitshound.archives;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/// Bytes of a segment, one after another.
final class SegmentStream extends InputStream {
  private final MemorySegment bytes;
  private long at;

  SegmentStream(MemorySegment bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return at < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, at++) & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int most) {
    Objects.checkFromIndexSize(offset, most, to.length);
    int length = (int) Math.min(most, bytes.byteSize() - at);
    if (length <= 0) {
      return most == 0 ? 0 : -1;
    }
    MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, to, offset, length);
    at += length;
    return length;
  }

  @Override
  public long skip(long wanted) {
    long some = Math.clamp(wanted, 0, bytes.byteSize() - at);
    at += some;
    return some;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, bytes.byteSize() - at);
  }
}
