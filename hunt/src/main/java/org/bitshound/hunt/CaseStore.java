package org.bitshound.hunt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Texts of cases, of which only so many bytes are ever held in memory; what is more goes to a
/// temporary file, readable by its owner alone, which loses its name as soon as it is open, or on
/// closing where a system cannot do that. Safe for several threads.
final class CaseStore implements AutoCloseable {
  private static final int PIECE = 1 << 20;

  private final long limit;
  private final List<byte[]> pieces = new ArrayList<>();
  private long flushed; // bytes in the file
  private long end;
  private @Nullable FileChannel file;

  /// @param limit how many bytes may be held in memory
  CaseStore(long limit) {
    this.limit = limit;
  }

  /// Keeps a text.
  ///
  /// @return where it begins, for [#read]
  synchronized long add(byte[] text) {
    long start = end;
    for (int done = 0; done < text.length; ) {
      int at = (int) ((end - flushed) % PIECE);
      if (at == 0) {
        spillAtLimit();
        pieces.add(new byte[PIECE]);
      }
      int part = Math.min(text.length - done, PIECE - at);
      System.arraycopy(text, done, pieces.getLast(), at, part);
      done += part;
      end += part;
    }
    return start;
  }

  /// Only whole pieces stand in memory here.
  private void spillAtLimit() {
    if (end - flushed < limit) {
      return;
    }
    try {
      FileChannel to = opened();
      for (byte[] piece : pieces) {
        var bytes = ByteBuffer.wrap(piece);
        while (bytes.hasRemaining()) {
          flushed += to.write(bytes, flushed);
        }
      }
      pieces.clear();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private FileChannel opened() throws IOException {
    FileChannel known = file;
    if (known == null) {
      Path path = Files.createTempFile("bitshound-cases-", ".tmp");
      known =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      file = known;
    }
    return known;
  }

  /// {@return a text that was kept}
  synchronized byte[] read(long start, int length) {
    var text = new byte[length];
    int fromFile = Math.clamp(flushed - start, 0, length);
    if (fromFile > 0) {
      readFile(start, text, fromFile);
    }
    for (int done = fromFile; done < length; ) {
      long at = start + done - flushed;
      byte[] piece = pieces.get((int) (at / PIECE));
      int part = (int) Math.min(length - done, PIECE - at % PIECE);
      System.arraycopy(piece, (int) (at % PIECE), text, done, part);
      done += part;
    }
    return text;
  }

  private void readFile(long start, byte[] into, int length) {
    var bytes = ByteBuffer.wrap(into, 0, length);
    try {
      while (bytes.hasRemaining()) {
        if (opened().read(bytes, start + bytes.position()) < 0) {
          throw new IOException("the temporary file was cut short");
        }
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    pieces.clear();
    if (file != null) {
      file.close();
    }
  }
}
