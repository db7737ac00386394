package org.bitshound.archives;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// Bytes of a segment as a channel, for a library that wants to jump in them.
final class SegmentChannel implements SeekableByteChannel {
  private final MemorySegment bytes;
  private long position;
  private boolean open = true;

  SegmentChannel(MemorySegment bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(ByteBuffer to) {
    long left = bytes.byteSize() - position;
    if (left <= 0) {
      return -1;
    }
    int length = (int) Math.min(left, to.remaining());
    to.put(bytes.asSlice(position, length).asByteBuffer());
    position += length;
    return length;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    if (newPosition < 0) {
      throw new IllegalArgumentException("before the start: " + newPosition);
    }
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return bytes.byteSize();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
