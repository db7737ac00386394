package org.bitshound.testing.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A log of one machine that is written to disk chunk by chunk, so that it can be larger than
/// memory. The header, which counts the chunks, is written when the log is closed.
public final class StreamedLog implements AutoCloseable {

  private final Path file;
  private final String computer;
  private final OutputStream out;
  private EvtxChunk current = new EvtxChunk();
  private long nextRecordId = 1;
  private int chunks;

  /// Begins a log; a file that is there is overwritten.
  public StreamedLog(Path file, String computer) throws IOException {
    this.file = file;
    this.computer = computer;
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    out.write(new byte[EvtxFile.HEADER_BLOCK]);
  }

  /// {@return how many chunks are full}
  public int chunks() {
    return chunks;
  }

  /// {@return how many records the chunk that is being filled has}
  public long recordsInChunk() {
    return current.records();
  }

  /// Adds an event, to be called in order of time.
  public void add(Event event) throws IOException {
    BinXml record = event.asLogged(computer, nextRecordId);
    var written = event.time().plus(EventLog.LATENCY);
    if (!current.add(nextRecordId, written, record)) {
      closeChunk();
      if (!current.add(nextRecordId, written, record)) {
        throw new IllegalArgumentException("the record is larger than a chunk");
      }
    }
    nextRecordId++;
  }

  private void closeChunk() throws IOException {
    out.write(current.toBytes(nextRecordId - current.records()));
    chunks++;
    current = new EvtxChunk();
  }

  @Override
  public void close() throws IOException {
    if (!current.isEmpty()) {
      closeChunk();
    }
    out.close();
    try (var header = FileChannel.open(file, StandardOpenOption.WRITE)) {
      header.write(ByteBuffer.wrap(EvtxFile.header(chunks, nextRecordId)));
    }
  }
}
