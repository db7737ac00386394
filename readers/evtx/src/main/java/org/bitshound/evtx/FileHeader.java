package org.bitshound.evtx;

import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;

/// The first 128 bytes of an EVTX file. Source: [libevtx], "File header".
///
/// @param firstChunk number of the oldest chunk
/// @param lastChunk number of the chunk being written
/// @param nextRecordId of the record that would be written next
/// @param minorVersion 1 up to Windows 8.1, 2 from Windows 10 on; the layout is the same
/// @param majorVersion 3
/// @param headerBlockSize where the first chunk stands: 4096
/// @param chunkCount 16 bits wide: a file of more than 65,535 chunks shows the rest of a division
/// @param flags 1 = dirty (not closed), 2 = full
/// @param checksum CRC32 of the first 120 bytes
public record FileHeader(
    long firstChunk,
    long lastChunk,
    long nextRecordId,
    int minorVersion,
    int majorVersion,
    int headerBlockSize,
    int chunkCount,
    int flags,
    int checksum) {

  /// Where the number of chunks stands.
  public static final int CHUNK_COUNT_OFFSET = 42;

  static final int SIZE = 128;
  static final int BLOCK_SIZE = 4096;
  static final int CHECKED_TO = 120;
  static final long SIGNATURE = 0x0065_6c69_4666_6c45L; // "ElfFile\0"

  private static final int FIRST_CHUNK = 8;
  private static final int LAST_CHUNK = 16;
  private static final int NEXT_RECORD_ID = 24;
  private static final int MINOR_VERSION = 36;
  private static final int MAJOR_VERSION = 38;
  private static final int HEADER_BLOCK_SIZE = 40;
  private static final int FLAGS = 120;
  private static final int CHECKSUM = 124;
  private static final int DIRTY = 1;
  private static final int FULL = 2;

  static boolean signed(ByteView start) {
    return start.holds(0, 8) && start.i64(0) == SIGNATURE;
  }

  static FileHeader read(ByteView start) { // the caller has seen that SIZE bytes are there
    return new FileHeader(
        start.i64(FIRST_CHUNK),
        start.i64(LAST_CHUNK),
        start.i64(NEXT_RECORD_ID),
        start.u16(MINOR_VERSION),
        start.u16(MAJOR_VERSION),
        start.u16(HEADER_BLOCK_SIZE),
        start.u16(CHUNK_COUNT_OFFSET),
        start.i32(FLAGS),
        start.i32(CHECKSUM));
  }

  /// {@return what is to be said where fewer chunks were read than a header counts}
  public static Optional<Defect> fewerChunks(int counted, int read) {
    return read >= counted
        ? Optional.empty()
        : Optional.of(
            new Defect(
                CHUNK_COUNT_OFFSET,
                What.COUNT_DIFFERS,
                Severity.DOUBTFUL,
                chunks(counted) + ", by the file's header",
                chunks(read),
                "all chunks that are there are read"));
  }

  private static String chunks(int number) {
    return number + (number == 1 ? " chunk" : " chunks");
  }

  /// {@return whether the log was not closed: header and last chunk may be older than the records}
  public boolean dirty() {
    return (flags & DIRTY) != 0;
  }

  /// {@return whether the log reached its size and was told to stop or to wrap}
  public boolean full() {
    return (flags & FULL) != 0;
  }
}
