package org.bitshound.evtx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.FileBytes;
import org.jspecify.annotations.Nullable;

/// Writes every record of a file as text, on several threads, in the file's order.
///
/// Each thread renders a batch of chunks into a buffer of its own and then waits for its turn to
/// write it: the order of the output does not depend on the threads, and memory does not grow with
/// the file.
public final class Dump {
  private static final int CHUNKS_A_BATCH = 4; // about 400 KiB of text

  /// Where a batch is larger than any real one it is written piece by piece, each in its turn.
  private static final int FULL_BUFFER = 16 << 20;

  private final EvtxFile file;
  private final int[] slots;
  private final Format format;
  private final boolean recover;
  private final TemplateCache templates = new TemplateCache();
  private final OutputStream out;
  private final Consumer<Defect> defects;
  private final AtomicInteger nextBatch = new AtomicInteger();
  private final AtomicLong records = new AtomicLong();
  private final Object turn = new Object();
  private int written;
  private @Nullable Throwable failure;

  private Dump(
      EvtxFile file, Format format, OutputStream out, Consumer<Defect> defects, boolean recover) {
    this.file = file;
    this.slots = file.slotsInOrder();
    this.format = format;
    this.recover = recover;
    this.out = out;
    this.defects = defects;
  }

  /// Writes a file.
  ///
  /// @param defects is told each defect, in order of the chunks, on the writing thread
  /// @param threads how many at most
  /// @return how many records were written
  /// @throws IOException where the output cannot be written
  public static long write(
      FileBytes file, Format format, OutputStream out, Consumer<Defect> defects, int threads)
      throws IOException {
    var evtx = EvtxFile.of(file, defects);
    return new Dump(evtx, format, out, defects, false).run(threads);
  }

  /// Writes a file, and behind the records of each chunk those that remain in its unused end, or in
  /// a damaged chunk: each says so (`"recovered":"slack"` before `Event`, a comment in XML).
  /// Otherwise as [#write].
  public static long writeRecovering(
      FileBytes file, Format format, OutputStream out, Consumer<Defect> defects, int threads)
      throws IOException {
    var evtx = EvtxFile.of(file, defects);
    return new Dump(evtx, format, out, defects, true).run(threads);
  }

  private long run(int threads) throws IOException {
    int batches = Math.ceilDiv(slots.length, CHUNKS_A_BATCH);
    var helpers = new ArrayList<Thread>();
    for (int i = 1; i < Math.min(threads, batches); i++) {
      helpers.add(Thread.ofPlatform().name("dump-" + i).start(this::render));
    }
    render();
    for (Thread helper : helpers) {
      try {
        helper.join();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", stop);
      }
    }
    switch (failure) {
      case null -> {}
      case IOException io -> throw io;
      case RuntimeException ours -> throw ours;
      case Error fatal -> throw fatal;
      case Throwable other -> throw new IllegalStateException(other);
    }
    // A chunk that is there and damaged says so itself.
    FileHeader.fewerChunks(file.header().map(FileHeader::chunkCount).orElse(0), file.slots())
        .ifPresent(defects);
    return records.get();
  }

  private void render() {
    var rendering = Rendering.of(format);
    var chunk = new Chunk(templates);
    try {
      for (int batch = nextBatch.getAndIncrement();
          (long) batch * CHUNKS_A_BATCH < slots.length && !failed();
          batch = nextBatch.getAndIncrement()) {
        var found = new ArrayList<Defect>();
        int end = Math.min(slots.length, (batch + 1) * CHUNKS_A_BATCH);
        for (int i = batch * CHUNKS_A_BATCH; i < end; i++) {
          boolean open = file.open(slots[i], chunk, found::add);
          while (open && chunk.next()) {
            rendering.write(chunk);
            if (rendering.buffer().length() > FULL_BUFFER) {
              writeInTurn(batch, rendering, found);
            }
          }
          if (recover) {
            file.openRemains(slots[i], chunk);
            while (chunk.next()) {
              rendering.writeRecovered(chunk, open ? "slack" : "damaged-chunk");
            }
          }
        }
        writeInTurn(batch, rendering, found);
        endTurn();
      }
    } catch (IOException | RuntimeException | Error broken) {
      fail(broken);
    }
  }

  private void writeInTurn(int batch, Rendering rendering, List<Defect> found) throws IOException {
    synchronized (turn) {
      while (written != batch && failure == null) {
        try {
          turn.wait();
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted", stop);
        }
      }
      if (failure == null) {
        rendering.buffer().writeTo(out);
        found.forEach(defects);
        found.clear();
        records.addAndGet(rendering.takeCount());
      }
      rendering.buffer().truncate(0);
    }
  }

  private void endTurn() {
    synchronized (turn) {
      written++;
      turn.notifyAll();
    }
  }

  private boolean failed() {
    synchronized (turn) {
      return failure != null;
    }
  }

  private void fail(Throwable broken) {
    synchronized (turn) {
      if (failure == null) {
        failure = broken;
      }
      turn.notifyAll();
    }
  }
}
