package org.bitshound.intake.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bitshound.bytes.MappedFile;
import org.jspecify.annotations.Nullable;

/// Bytes of evidence that are no file on disk: what lies in archives. Small ones are held in memory
/// as long as there is room, others stand one behind the other in a temporary file that has no name
/// any more as soon as it is open, or loses it on closing where a system cannot do that.
public final class EntryStore implements AutoCloseable {
  /// Of one entry that is held in memory.
  private static final int SMALL = 2 << 20;

  /// Of all entries in memory: an eighth of what a hunt may have.
  private static final long IN_MEMORY = 32L << 20;

  /// Of all entries in the temporary file: more than most disks have free, so that a collection of
  /// this size is better unpacked by whoever knows the machine.
  static final long ON_DISK = 64L << 30;

  private static final int BUFFER = 1 << 20;

  private final boolean keepAll;
  private final Arena arena = Arena.ofShared();
  private final byte[] buffer = new byte[SMALL];
  private long inMemory;
  private @Nullable FileChannel file;
  private long end;

  /// Makes an empty one.
  ///
  /// @param keepAll whether entries are wanted that nobody reads
  public EntryStore(boolean keepAll) {
    this.keepAll = keepAll;
  }

  /// What was kept.
  record Kept(EvidenceFile.Content content, long size) {}

  /// {@return whether a file of a kind is to be kept}
  boolean wants(EvidenceFile.Kind kind) {
    return keepAll || kind.isRead();
  }

  /// Keeps bytes.
  ///
  /// @param first those that were read already
  /// @param rest all behind them
  /// @throws IOException where the temporary file cannot be written
  Kept keep(byte[] first, InputStream rest) throws IOException {
    System.arraycopy(first, 0, buffer, 0, first.length);
    int length = first.length + rest.readNBytes(buffer, first.length, SMALL - first.length);
    if (length < SMALL && inMemory + length <= IN_MEMORY) {
      inMemory += length;
      return inMemory(length);
    }
    return onDisk(length, rest);
  }

  private Kept inMemory(int length) {
    MemorySegment segment = arena.allocate(length);
    MemorySegment.copy(MemorySegment.ofArray(buffer), 0, segment, 0, length);
    return new Kept(using -> MappedFile.of(segment), length);
  }

  private Kept onDisk(int length, InputStream rest) throws IOException {
    FileChannel to = file();
    long start = end;
    write(to, buffer, length);
    byte[] more = new byte[BUFFER];
    for (int read = rest.read(more); read > 0; read = rest.read(more)) {
      write(to, more, read);
    }
    long size = end - start;
    return new Kept(using -> MappedFile.of(to.map(MapMode.READ_ONLY, start, size, using)), size);
  }

  private FileChannel file() throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("bitshound-entries-", ".tmp");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return file;
  }

  private void write(FileChannel to, byte[] from, int length) throws IOException {
    if (end + length > ON_DISK) {
      throw new IOException("more than " + (ON_DISK >> 30) + " GiB of entries");
    }
    ByteBuffer bytes = ByteBuffer.wrap(from, 0, length);
    while (bytes.hasRemaining()) {
      end += to.write(bytes, end);
    }
  }

  @Override
  public void close() throws IOException {
    arena.close();
    if (file != null) {
      file.close();
    }
  }
}
