package org.bitshound.bytes;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of evidence, opened read-only and mapped, never loaded whole. Safe for several threads;
/// views of it must not be used after its arena is closed.
public final class MappedFile implements FileBytes {
  private final MemorySegment segment;

  private MappedFile(MemorySegment segment) {
    this.segment = segment;
  }

  /// Opens a regular file.
  ///
  /// @param arena for how long it is mapped
  /// @throws IOException where the file is not there, not readable or not mappable
  public static MappedFile open(Path path, Arena arena) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new MappedFile(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
    }
  }

  /// {@return bytes in memory as if they were a file}
  public static MappedFile of(byte[] bytes) {
    return new MappedFile(MemorySegment.ofArray(bytes));
  }

  /// {@return bytes that are mapped already, or lie in memory, as if they were a file}
  public static MappedFile of(MemorySegment bytes) {
    return new MappedFile(bytes);
  }

  @Override
  public long size() {
    return segment.byteSize();
  }

  @Override
  public ByteView view(long offset, int length) {
    return ByteView.of(segment.asSlice(offset, Math.min(length, size() - offset)));
  }

  @Override
  public int copy(long offset, byte[] target) {
    return copy(offset, ByteBuffer.wrap(target));
  }

  @Override
  public int copy(long offset, ByteBuffer target) {
    int length = Math.clamp(size() - offset, 0, target.remaining());
    target.put(segment.asSlice(Math.min(offset, size()), length).asByteBuffer());
    return length;
  }

  /// {@return all bytes as a segment: for hashing and comparing}
  public MemorySegment segment() {
    return segment;
  }
}
