package org.bitshound.evtx;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.FileBytes;

/// An EVTX file: its header, and slots of 64 KiB that may hold a chunk. Immutable; several threads
/// may read different slots, each with a [Chunk] cursor of its own.
///
/// The file header is asked for nothing that the chunks do not tell themselves: a wrong one hides
/// no record.
public final class EvtxFile {
  private final FileBytes file;
  private final Optional<FileHeader> header;
  private final int slots;

  private EvtxFile(FileBytes file, Optional<FileHeader> header) {
    this.file = file;
    this.header = header;
    this.slots = (int) (bytesInChunks(file.size()) / ChunkHeader.CHUNK_SIZE);
  }

  /// {@return whether bytes are an EVTX file: the signature of the file, or of a chunk where the
  /// first one must stand}
  public static boolean isEvtx(ByteView start) {
    return FileHeader.signed(start) || ChunkHeader.signed(start, FileHeader.BLOCK_SIZE);
  }

  /// Reads the header; what does not fit is told as a defect.
  public static EvtxFile of(FileBytes file, Consumer<Defect> defects) {
    ByteView start = file.view(0, FileHeader.BLOCK_SIZE);
    Optional<FileHeader> header = Optional.empty();
    if (FileHeader.signed(start) && start.holds(0, FileHeader.SIZE)) {
      header = Optional.of(FileHeader.read(start));
      check(header.get(), start, defects);
    } else {
      defects.accept(
          new Defect(
              0,
              What.FILE_HEADER,
              Severity.DOUBTFUL,
              "the signature ElfFile and a header of 128 bytes",
              start.holds(0, 8) ? "0x" + Long.toHexString(start.i64(0)) : start.size() + " bytes",
              "chunks are read where they stand"));
    }
    return new EvtxFile(file, header);
  }

  private static void check(FileHeader header, ByteView start, Consumer<Defect> defects) {
    var crc = new CRC32();
    start.checksum(crc, 0, FileHeader.CHECKED_TO);
    if ((int) crc.getValue() != header.checksum()) {
      defects.accept(
          new Defect(
              124,
              What.FILE_HEADER,
              Severity.DOUBTFUL,
              String.format("CRC32 0x%08x of the file's header", header.checksum()),
              String.format("0x%08x", crc.getValue()),
              "the header's counts are not trusted; no record is missing for it"));
    }
  }

  /// {@return the file's header; empty where its signature is gone}
  public Optional<FileHeader> header() {
    return header;
  }

  /// {@return how many pieces of 64 KiB follow the header block, the last one perhaps cut short}
  public int slots() {
    return slots;
  }

  /// {@return how many bytes the slots of a file of this size have, the last one counted whole}
  public static long bytesInChunks(long fileSize) {
    long behind = Math.max(0, fileSize - FileHeader.BLOCK_SIZE);
    return Math.ceilDiv(behind, (long) ChunkHeader.CHUNK_SIZE) * ChunkHeader.CHUNK_SIZE;
  }

  /// {@return where a slot begins, from the start of the file}
  public static long offsetOf(int slot) {
    return FileHeader.BLOCK_SIZE + (long) slot * ChunkHeader.CHUNK_SIZE;
  }

  /// {@return the slot in which a byte of the file lies}
  public static int slotOf(long offset) {
    return (int) ((offset - FileHeader.BLOCK_SIZE) / ChunkHeader.CHUNK_SIZE);
  }

  /// Sets a cursor to the beginning of the chunk in a slot.
  ///
  /// @return false where no chunk can be read there; that is told as a defect unless it is only
  ///   space set aside
  public boolean open(int slot, Chunk cursor, Consumer<Defect> defects) {
    ByteView bytes = cursor.load(file, offsetOf(slot));
    if (ChunkHeader.signed(bytes, 0)) {
      return cursor.open(
          bytes, offsetOf(slot), header.map(FileHeader::dirty).orElse(true), defects);
    }
    missing(slot, bytes, defects);
    return false;
  }

  /// Sets a cursor to a record that was read before, for its event alone: nothing is checked again.
  public void reopen(int slot, Chunk cursor) {
    cursor.reopen(cursor.load(file, offsetOf(slot)), offsetOf(slot));
  }

  /// Sets a cursor to what is left in a slot behind its chunk's records, or in all of it where it
  /// holds no chunk.
  public void openRemains(int slot, Chunk cursor) {
    cursor.openRemains(cursor.load(file, offsetOf(slot)), offsetOf(slot));
  }

  /// Space behind the last chunk is set aside in advance and all zeros: that is how logs are. All
  /// else is damage.
  private void missing(int slot, ByteView bytes, Consumer<Defect> defects) {
    boolean used = slot < header.map(FileHeader::chunkCount).orElse(0);
    boolean zero = bytes.isZero(0, bytes.size());
    if (zero && !used) {
      return;
    }
    defects.accept(
        new Defect(
            offsetOf(slot),
            zero ? What.ZEROED : What.CHUNK_HEADER,
            Severity.LOST,
            "the signature ElfChnk of chunk " + slot,
            zero
                ? bytes.size() + " zero bytes"
                : bytes.holds(0, 8)
                    ? "0x" + Long.toHexString(bytes.i64(0))
                    : bytes.size() + " bytes",
            zero
                ? "this chunk's records are gone"
                : "this chunk's records are read by --recover alone, as far as they are there"));
  }

  /// {@return the slots in the order of their chunks' first record ids, so that a log that wrapped
  /// reads from its oldest record on; slots without a chunk stand last}
  public int[] slotsInOrder() {
    long[] firstIds = new long[slots];
    boolean ascending = true;
    for (int slot = 0; slot < slots; slot++) {
      ByteView bytes = file.view(offsetOf(slot), ChunkHeader.SIZE);
      boolean chunk = ChunkHeader.signed(bytes, 0) && bytes.holds(0, ChunkHeader.SIZE);
      firstIds[slot] = chunk ? ChunkHeader.firstRecordId(bytes, 0) : -1;
      ascending &= slot == 0 || Long.compareUnsigned(firstIds[slot - 1], firstIds[slot]) <= 0;
    }
    int[] order = new int[slots];
    Arrays.setAll(order, slot -> slot);
    if (ascending) {
      return order;
    }
    return Arrays.stream(order)
        .boxed()
        .sorted((a, b) -> Long.compareUnsigned(firstIds[a], firstIds[b]))
        .mapToInt(slot -> slot)
        .toArray();
  }
}
