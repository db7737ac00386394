package org.bitshound.testing.evidence;

import java.util.ArrayList;
import java.util.List;

/// An event log file out of finished chunks: the header block, then the chunks in the order given.
///
/// Source: [libevtx] "File header".
///
/// @param chunks each of 64 KiB
/// @param firstChunk the place of the oldest chunk, from 0; not 0 in a log that has wrapped
/// @param nextRecordId the id that the next record would get
/// @param flags 1 where the log was not closed, 2 where it is full
public record EvtxFile(List<byte[]> chunks, int firstChunk, long nextRecordId, int flags) {
  /// The length of the header block; the first chunk follows.
  public static final int HEADER_BLOCK = 4096;

  /// The flag of a log that was not closed.
  public static final int DIRTY = 1;

  static final int CHUNK_COUNT = 42;
  static final int CHECKSUM = 124;
  private static final int CHECKED = 120;

  public EvtxFile {
    chunks = List.copyOf(chunks);
  }

  /// {@return a log whose chunks stand in the order in which they were written}
  public static EvtxFile of(List<byte[]> chunks, long nextRecordId) {
    return new EvtxFile(chunks, 0, nextRecordId, 0);
  }

  /// {@return the same log as it looks when it wrapped: its oldest chunk stands at this place}
  public EvtxFile wrappedAt(int place) {
    var turned = new ArrayList<byte[]>();
    for (int i = 0; i < chunks.size(); i++) {
      turned.add(chunks.get(Math.floorMod(i - place, chunks.size())));
    }
    return new EvtxFile(turned, place, nextRecordId, flags);
  }

  /// {@return the same log as it looks while it is written}
  public EvtxFile dirty() {
    return new EvtxFile(chunks, firstChunk, nextRecordId, flags | DIRTY);
  }

  /// {@return the bytes of the file}
  public byte[] toBytes() {
    var file = new LittleEndian(HEADER_BLOCK + chunks.size() * EvtxChunk.SIZE);
    file.bytes(header(firstChunk, chunks.size(), nextRecordId, flags));
    chunks.forEach(file::bytes);
    return file.toBytes();
  }

  /// {@return the header block of a closed log that has not wrapped}
  static byte[] header(int chunks, long nextRecordId) {
    return header(0, chunks, nextRecordId, 0);
  }

  private static byte[] header(int firstChunk, int chunks, long nextRecordId, int flags) {
    int last = Math.floorMod(firstChunk - 1, Math.max(1, chunks));
    var header = new LittleEndian(HEADER_BLOCK);
    header.bytes(EvtxChunk.ascii("ElfFile\0")).u64(firstChunk).u64(last).u64(nextRecordId);
    header.u32(128).u16(1).u16(3).u16(HEADER_BLOCK).u16(chunks).zerosTo(CHECKED);
    header.u32(flags).u32(0).zerosTo(HEADER_BLOCK);
    byte[] bytes = header.toBytes();
    sign(bytes);
    return bytes;
  }

  static void sign(byte[] file) {
    LittleEndian.set(file, CHECKSUM, EvtxChunk.crc(file, 0, CHECKED), 4);
  }
}
