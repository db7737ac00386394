package org.bitshound.testing.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;

/// A chunk of an event log: 64 KiB that can be read alone.
///
/// Source: [libevtx] "Chunk", "Event record".
public final class EvtxChunk {
  /// The length of every chunk, in bytes.
  public static final int SIZE = 0x10000;

  /// Where the first record begins, counted from the start of the chunk.
  public static final int FIRST_RECORD = 512;

  static final int FREE_SPACE_OFFSET = 48;
  static final int RECORDS_CHECKSUM = 52;
  static final int HEADER_CHECKSUM = 124;
  private static final int HEADER_SIZE = 128;
  private static final int RECORD_SIGNATURE = 0x00002a2a;

  private final LittleEndian body = new LittleEndian(SIZE).zerosTo(FIRST_RECORD);
  private final ChunkTable names = new ChunkTable(64);
  private final ChunkTable templates = new ChunkTable(32);
  private long records;
  private long firstId;
  private long lastId;
  private int lastRecordOffset;

  /// Adds a record, if it still fits.
  ///
  /// @param writtenAt when the logging service wrote it, which is a little after the event's time
  /// @return whether it is in the chunk now
  public boolean add(long recordId, Instant writtenAt, BinXml content) {
    int start = body.size();
    body.u32(RECORD_SIGNATURE).u32(0).u64(recordId).u64(Value.ticks(writtenAt));
    content.writeTo(new Emission(body, names, templates));
    body.zerosTo((body.size() + 4 + 7) / 8 * 8 - 4);
    int size = body.size() + 4 - start;
    body.setU32(start + 4, size);
    body.u32(size);
    if (body.size() >= SIZE) { // real chunks keep a rest; libevtx loses a record that leaves none
      body.cutTo(start);
      names.forgetFrom(start);
      templates.forgetFrom(start);
      return false;
    }
    firstId = records == 0 ? recordId : firstId;
    lastId = recordId;
    lastRecordOffset = start;
    records++;
    return true;
  }

  /// {@return whether the chunk has no record}
  public boolean isEmpty() {
    return records == 0;
  }

  /// {@return the 64 KiB, with both checksums right}
  ///
  /// @param firstNumber the place of the first record among all records of the file, from 1
  public byte[] toBytes(long firstNumber) {
    byte[] chunk = new byte[SIZE];
    byte[] written = body.toBytes();
    System.arraycopy(written, FIRST_RECORD, chunk, FIRST_RECORD, written.length - FIRST_RECORD);
    var header = new LittleEndian(FIRST_RECORD).bytes(ascii("ElfChnk\0"));
    header.u64(records == 0 ? -1 : firstNumber).u64(records == 0 ? -1 : firstNumber + records - 1);
    header.u64(records == 0 ? -1 : firstId).u64(records == 0 ? -1 : lastId);
    header.u32(HEADER_SIZE).u32(lastRecordOffset).u32(written.length).u32(0);
    header.zerosTo(120).u32(1).u32(0);
    names.writeTo(header);
    templates.writeTo(header);
    System.arraycopy(header.toBytes(), 0, chunk, 0, FIRST_RECORD);
    sign(chunk, 0);
    return chunk;
  }

  long records() {
    return records;
  }

  /// Makes both checksums of the chunk at this offset right for what its header says.
  static void sign(byte[] file, int chunk) {
    long free = LittleEndian.get(file, chunk + FREE_SPACE_OFFSET, 4);
    int end = chunk + Math.clamp(free, FIRST_RECORD, SIZE);
    int first = chunk + FIRST_RECORD;
    LittleEndian.set(file, chunk + RECORDS_CHECKSUM, crc(file, first, end - first), 4);
    signHeader(file, chunk);
  }

  /// Makes the checksum of the header of the chunk at this offset right.
  static void signHeader(byte[] file, int chunk) {
    var crc = new CRC32();
    crc.update(file, chunk, 120);
    crc.update(file, chunk + HEADER_SIZE, FIRST_RECORD - HEADER_SIZE);
    LittleEndian.set(file, chunk + HEADER_CHECKSUM, crc.getValue(), 4);
  }

  static long crc(byte[] bytes, int from, int length) {
    var crc = new CRC32();
    crc.update(bytes, from, length);
    return crc.getValue();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
