package org.bitshound.intake.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sightings of a whole collection, told in order host by host, of which only so many are ever held
/// in memory.
///
/// What is more goes to a temporary file as it comes. When all are there, each block of the file is
/// sorted in its place, and telling merges the blocks. The file has no name any more as soon as it
/// is open, or loses it on closing where a system cannot do that.
final class Sightings implements AutoCloseable {
  private static final int LONGS = 5; // stream, event id, time, record id, offset
  private static final int ROW = LONGS * Long.BYTES;
  private static final int ROWS_AT_ONCE = 512;

  private final int limit;
  private final BiFunction<Integer, Integer, Stream> streams;
  private final List<Block> blocks = new ArrayList<>();
  private List<Sighting> held = new ArrayList<>();
  private @Nullable FileChannel file;
  private long rows;

  /// Rows of the file, sorted after [#sort].
  private record Block(long firstRow, int rows) {}

  /// Makes an empty one.
  ///
  /// @param limit how many may be held in memory
  /// @param streams a stream by the place of its unit and its own in there
  Sightings(int limit, BiFunction<Integer, Integer, Stream> streams) {
    this.limit = limit;
    this.streams = streams;
  }

  /// Takes some; in any order, from any thread.
  synchronized void add(List<Sighting> more) {
    held.addAll(more);
    if (held.size() > limit) {
      spill();
    }
  }

  private void spill() {
    try {
      if (file == null) {
        Path path = Files.createTempFile("bitshound-sightings-", ".tmp");
        file =
            FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      }
      blocks.add(new Block(rows, held.size()));
      write(file, rows, held);
      rows += held.size();
      held = new ArrayList<>();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /// Puts all in order: to be called once, when all are there and each stream has its rank.
  void sort() {
    try {
      if (file != null) {
        if (!held.isEmpty()) {
          spill();
        }
        for (Block block : blocks) {
          var all = new ArrayList<Sighting>(block.rows());
          read(file, block.firstRow(), block.rows(), all);
          all.replaceAll(Sighting::onHostsClock);
          all.sort(Sighting.ORDER);
          write(file, block.firstRow(), all);
        }
      }
      held.replaceAll(Sighting::onHostsClock);
      held.sort(Sighting.ORDER);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /// Tells one host's sightings in order; several hosts may be told at once.
  void tell(int host, Consumer<Sighting> to) {
    try {
      FileChannel spilled = file;
      if (spilled == null) {
        for (int i = first(host); i < held.size() && held.get(i).stream().host == host; i++) {
          to.accept(held.get(i));
        }
      } else {
        merge(spilled, host, to);
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private int first(int host) {
    int from = 0;
    int to = held.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (held.get(middle).stream().host < host) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private void merge(FileChannel spilled, int host, Consumer<Sighting> to) throws IOException {
    var open = new PriorityQueue<Cursor>((a, b) -> Sighting.ORDER.compare(a.first(), b.first()));
    for (Block block : blocks) {
      var cursor = new Cursor(spilled, host, block);
      if (cursor.stands()) {
        open.add(cursor);
      }
    }
    for (Cursor next = open.poll(); next != null; next = open.poll()) {
      to.accept(next.first());
      next.step();
      if (next.stands()) {
        open.add(next);
      }
    }
  }

  /// One host's rows of one block, some at a time.
  private final class Cursor {
    private final FileChannel spilled;
    private final int host;
    private final List<Sighting> some = new ArrayList<>();
    private final long end;
    private long nextRow;
    private int at;

    Cursor(FileChannel spilled, int host, Block block) throws IOException {
      this.spilled = spilled;
      this.host = host;
      this.end = block.firstRow() + block.rows();
      long from = block.firstRow();
      long to = end;
      while (from < to) {
        long middle = (from + to) >>> 1;
        some.clear();
        read(spilled, middle, 1, some);
        if (some.getFirst().stream().host < host) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      nextRow = from;
      fill();
    }

    private void fill() throws IOException {
      some.clear();
      at = 0;
      int length = (int) Math.min(ROWS_AT_ONCE, end - nextRow);
      read(spilled, nextRow, length, some);
      nextRow += length;
    }

    boolean stands() {
      return at < some.size() && some.get(at).stream().host == host;
    }

    Sighting first() {
      return some.get(at);
    }

    void step() throws IOException {
      if (++at == some.size()) {
        fill();
      }
    }
  }

  private static void write(FileChannel to, long row, List<Sighting> from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(ROWS_AT_ONCE * ROW);
    long position = row * ROW;
    for (int i = 0; i < from.size(); i += ROWS_AT_ONCE) {
      bytes.clear();
      LongBuffer longs = bytes.asLongBuffer();
      for (Sighting one : from.subList(i, Math.min(from.size(), i + ROWS_AT_ONCE))) {
        longs.put((long) one.stream().unit << 32 | one.stream().number).put(one.eventId());
        longs.put(one.time()).put(one.recordId()).put(one.offset());
      }
      bytes.limit(longs.position() * Long.BYTES);
      while (bytes.hasRemaining()) {
        position += to.write(bytes, position);
      }
    }
  }

  private void read(FileChannel from, long row, int rows, List<Sighting> to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.min(rows, ROWS_AT_ONCE) * ROW);
    for (int done = 0; done < rows; done += ROWS_AT_ONCE) {
      bytes.clear().limit(Math.min(rows - done, ROWS_AT_ONCE) * ROW);
      long start = (row + done) * ROW;
      while (bytes.hasRemaining()) {
        if (from.read(bytes, start + bytes.position()) < 0) {
          throw new IOException("the temporary file was cut short");
        }
      }
      LongBuffer longs = bytes.flip().asLongBuffer();
      while (longs.hasRemaining()) {
        long stream = longs.get();
        to.add(
            new Sighting(
                streams.apply((int) (stream >>> 32), (int) stream),
                (int) longs.get(),
                longs.get(),
                longs.get(),
                longs.get()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
