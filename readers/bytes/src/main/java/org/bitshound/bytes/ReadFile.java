package org.bitshound.bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file of evidence, opened read-only and read piece by piece, never loaded whole.
///
/// For what is read from end to end: a page of a mapping costs a fault when it is first touched,
/// and a gigabyte of faults more than a gigabyte of reading (docs/benchmarks.md).
public final class ReadFile implements FileBytes {
  /// The JDK reads through a buffer of its own, as large as what is asked for.
  private static final int AT_ONCE = 1 << 16;

  private final FileChannel channel;
  private final long size;

  private ReadFile(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  /// Opens a regular file.
  ///
  /// @throws IOException where the file is not there or not readable
  public static ReadFile open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new ReadFile(channel, channel.size());
    } catch (IOException cannot) {
      try (channel) {
        throw cannot;
      }
    }
  }

  @Override
  public long size() {
    return size;
  }

  /// @throws UncheckedIOException where the file cannot be read
  @Override
  public ByteView view(long offset, int length) {
    var bytes = new byte[(int) Math.min(length, size - offset)];
    return ByteView.of(bytes, copy(offset, bytes));
  }

  /// @throws UncheckedIOException where the file cannot be read
  @Override
  public int copy(long offset, byte[] target) {
    var bytes = ByteBuffer.wrap(target);
    int last = 0;
    while (bytes.hasRemaining() && last >= 0) {
      bytes.limit(Math.min(target.length, bytes.position() + AT_ONCE));
      last = read(offset + bytes.position(), bytes);
      bytes.limit(target.length);
    }
    return bytes.position();
  }

  /// @throws UncheckedIOException where the file cannot be read
  @Override
  public int copy(long offset, ByteBuffer target) {
    int start = target.position();
    int last = 0;
    while (target.hasRemaining() && last >= 0) {
      last = read(offset + target.position() - start, target);
    }
    return target.position() - start;
  }

  private int read(long offset, ByteBuffer target) {
    try {
      return channel.read(target, offset);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
