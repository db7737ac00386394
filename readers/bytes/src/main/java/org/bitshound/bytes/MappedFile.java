package org.bitshound.bytes;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of evidence, opened read-only and mapped, never loaded whole. Safe for several threads;
/// views of it must not be used after [#close()].
public final class MappedFile implements AutoCloseable {
  private final Arena arena;
  private final MemorySegment segment;

  private MappedFile(Arena arena, MemorySegment segment) {
    this.arena = arena;
    this.segment = segment;
  }

  /// Opens a regular file.
  ///
  /// @throws IOException where the file is not there, not readable or not mappable
  @SuppressWarnings("MustBeClosed") // the arena is closed by close()
  public static MappedFile open(Path path) throws IOException {
    var arena = Arena.ofShared();
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new MappedFile(arena, channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
    } catch (IOException | RuntimeException cannot) {
      arena.close();
      throw cannot;
    }
  }

  /// {@return the file's length in bytes when it was opened}
  public long size() {
    return segment.byteSize();
  }

  /// {@return a view of at most `length` bytes from `offset` on, cut at the end of the file}
  public ByteView view(long offset, int length) {
    return ByteView.of(segment.asSlice(offset, Math.min(length, size() - offset)));
  }

  /// {@return all bytes as a segment: for hashing and comparing}
  public MemorySegment segment() {
    return segment;
  }

  @Override
  public void close() {
    arena.close();
  }
}
