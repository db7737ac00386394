package org.bitshound.evtx;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;

/// An EVTX file: its header and where its chunks stand. Immutable; several threads may read
/// different chunks, each with a [Chunk] cursor of its own.
///
/// The file header is asked for nothing that the chunks do not tell themselves: a wrong one hides
/// no record. Chunks are looked for at every 64 KiB behind the header block, and come in the order
/// of their first record id, so that a log that wrapped reads from its oldest record on.
public final class EvtxFile {
  private final MappedFile file;
  private final Optional<FileHeader> header;
  private final long[] offsets;

  private EvtxFile(MappedFile file, Optional<FileHeader> header, long[] offsets) {
    this.file = file;
    this.header = header;
    this.offsets = offsets;
  }

  /// {@return whether bytes are an EVTX file: the signature of the file, or of a chunk where the
  /// first one must stand}
  public static boolean isEvtx(ByteView start) {
    return FileHeader.signed(start) || ChunkHeader.signed(start, FileHeader.BLOCK_SIZE);
  }

  /// Reads the header and looks for chunks; what does not fit is told as a defect.
  public static EvtxFile of(MappedFile file, Consumer<Defect> defects) {
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
    return new EvtxFile(file, header, chunks(file, header, defects));
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

  private static long[] chunks(
      MappedFile file, Optional<FileHeader> header, Consumer<Defect> defects) {
    int slots =
        (int)
            Math.ceilDiv(
                Math.max(0, file.size() - FileHeader.BLOCK_SIZE), (long) ChunkHeader.CHUNK_SIZE);
    long[] found = new long[slots];
    long[] firstIds = new long[slots];
    int count = 0;
    boolean ascending = true;
    int used = header.map(FileHeader::chunkCount).orElse(0);
    for (int slot = 0; slot < slots; slot++) {
      long offset = FileHeader.BLOCK_SIZE + (long) slot * ChunkHeader.CHUNK_SIZE;
      ByteView bytes = file.view(offset, ChunkHeader.SIZE);
      if (ChunkHeader.signed(bytes, 0)) {
        found[count] = offset;
        firstIds[count] = bytes.holds(0, 32) ? ChunkHeader.firstRecordId(bytes, 0) : 0;
        ascending &= count == 0 || firstIds[count - 1] <= firstIds[count];
        count++;
      } else {
        missing(file, slot, offset, slot < used, defects);
      }
    }
    if (count < used) {
      defects.accept(
          new Defect(
              42,
              What.COUNT_DIFFERS,
              Severity.DOUBTFUL,
              used + " chunks, by the file's header",
              count + " chunks",
              "all chunks that are there are read"));
    }
    return ascending ? Arrays.copyOf(found, count) : sorted(found, firstIds, count);
  }

  /// Space behind the last chunk is set aside in advance and all zeros: that is how logs are. All
  /// else is damage.
  private static void missing(
      MappedFile file, int slot, long offset, boolean used, Consumer<Defect> defects) {
    ByteView bytes = file.view(offset, ChunkHeader.CHUNK_SIZE);
    boolean zero = bytes.isZero(0, bytes.size());
    if (zero && !used) {
      return;
    }
    defects.accept(
        new Defect(
            offset,
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
                : "this chunk's records are not read; --recover looks for them"));
  }

  private static long[] sorted(long[] offsets, long[] firstIds, int count) {
    var order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compareUnsigned(firstIds[a], firstIds[b]));
    return Arrays.stream(order).mapToLong(i -> offsets[i]).toArray();
  }

  /// {@return the file's header; empty where its signature is gone}
  public Optional<FileHeader> header() {
    return header;
  }

  /// {@return how many chunks there are}
  public int chunkCount() {
    return offsets.length;
  }

  /// {@return where a chunk begins, from the start of the file}
  ///
  /// @param index in order of the chunks' first record ids
  public long chunkOffset(int index) {
    return offsets[index];
  }

  /// Sets a cursor to the beginning of a chunk.
  ///
  /// @return false where the chunk cannot be read; that is told as a defect
  public boolean open(int index, Chunk cursor, Consumer<Defect> defects) {
    return cursor.open(
        file.view(offsets[index], ChunkHeader.CHUNK_SIZE),
        offsets[index],
        header.map(FileHeader::dirty).orElse(true),
        defects);
  }
}
