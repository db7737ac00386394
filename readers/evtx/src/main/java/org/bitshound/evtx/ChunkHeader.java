package org.bitshound.evtx;

import org.bitshound.bytes.ByteView;

/// The first 128 bytes of a chunk; two offset tables follow up to byte 512. Source: [libevtx],
/// "Chunk header".
///
/// @param firstRecordNumber of the records as they were written to this file, counted from 1
/// @param firstRecordId of the records as their own headers have it
/// @param freeSpaceOffset where the records end, from the start of the chunk
/// @param recordsChecksum CRC32 of the bytes from 512 to `freeSpaceOffset`
/// @param headerChecksum CRC32 of the bytes 0 to 119 and 128 to 511
public record ChunkHeader(
    long firstRecordNumber,
    long lastRecordNumber,
    long firstRecordId,
    long lastRecordId,
    long freeSpaceOffset,
    int recordsChecksum,
    int headerChecksum) {

  /// Bytes of a chunk, also where fewer are used.
  public static final int CHUNK_SIZE = 65_536;

  /// Where the first record stands.
  public static final int FIRST_RECORD = 512;

  static final int SIZE = 128;
  static final int CHECKED_TO = 120; // the header's checksum leaves out itself and the flags
  static final long SIGNATURE = 0x006b_6e68_4366_6c45L; // "ElfChnk\0"

  private static final int FIRST_RECORD_NUMBER = 8;
  private static final int LAST_RECORD_NUMBER = 16;
  private static final int FIRST_RECORD_ID = 24;
  private static final int LAST_RECORD_ID = 32;
  private static final int FREE_SPACE_OFFSET = 48;
  private static final int RECORDS_CHECKSUM = 52;
  private static final int HEADER_CHECKSUM = 124;

  static boolean signed(ByteView bytes, int offset) {
    return bytes.holds(offset, 8) && bytes.i64(offset) == SIGNATURE;
  }

  static ChunkHeader read(ByteView chunk) { // the caller has seen that the chunk holds SIZE bytes
    return new ChunkHeader(
        chunk.i64(FIRST_RECORD_NUMBER),
        chunk.i64(LAST_RECORD_NUMBER),
        chunk.i64(FIRST_RECORD_ID),
        chunk.i64(LAST_RECORD_ID),
        chunk.u32(FREE_SPACE_OFFSET),
        chunk.i32(RECORDS_CHECKSUM),
        chunk.i32(HEADER_CHECKSUM));
  }

  static long firstRecordId(ByteView bytes, int offset) {
    return bytes.i64(offset + FIRST_RECORD_ID);
  }
}
