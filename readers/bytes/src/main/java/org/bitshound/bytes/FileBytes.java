package org.bitshound.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The bytes of a file of evidence, in whatever way they are got at. Safe for several threads.
public interface FileBytes extends AutoCloseable {
  /// {@return the file's length in bytes when it was opened}
  long size();

  /// {@return a view of at most `length` bytes from `offset` on, cut at the end of the file}
  ByteView view(long offset, int length);

  /// Copies bytes out, as many as the array has room for or the file has from `offset` on.
  ///
  /// @return how many
  int copy(long offset, byte[] target);

  /// Copies bytes into a buffer from its position on, as many as it has room for or the file has
  /// from `offset` on. A buffer outside of the heap saves a copy of what is read.
  ///
  /// @return how many
  int copy(long offset, ByteBuffer target);

  /// Lets go of what was opened for these bytes alone; of a mapping its arena does.
  @Override
  default void close() throws IOException {}
}
