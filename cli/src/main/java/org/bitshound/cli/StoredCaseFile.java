package org.bitshound.cli;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bitshound.casefile.json.CaseFileBytes;

/// A case file on disk, read part by part while it is worked on.
final class StoredCaseFile implements CaseFileBytes, AutoCloseable {
  private final FileChannel file;

  StoredCaseFile(Path path) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.READ);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public byte[] read(long from, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("the case file was cut short while it was read");
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
