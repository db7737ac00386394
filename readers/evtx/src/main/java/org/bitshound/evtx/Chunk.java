package org.bitshound.evtx;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.FileBytes;
import org.bitshound.event.Event;

/// A cursor over the records of one chunk of 64 KiB, reused from chunk to chunk; not thread-safe.
///
/// [#next()] only steps from record to record. [#decode()] finds the record's template and the
/// places of its values, and reads none of them; what is asked for afterwards is decoded, nothing
/// else is. That is the whole speed of the reader.
///
/// Damage is met here: what does not fit is said as a [Defect], and the walk goes on at the next
/// place where a record begins. No exception ever comes from what the bytes hold.
public final class Chunk {
  static final int RECORD_SIGNATURE = 0x0000_2a2a;
  static final int RECORD_HEADER =
      24; // signature u32, size u32, record id u64, time of writing u64
  static final int SMALLEST_RECORD = RECORD_HEADER + 4; // the size again

  private final CRC32 crc = new CRC32();
  private final byte[] heap = new byte[ChunkHeader.CHUNK_SIZE];
  private final Fragments fragments;
  private final Origins origins = new Origins();
  private final Instance record = new Instance();
  private final Instance fragment = new Instance();

  private ByteView bytes = ByteView.of(new byte[0]);
  private long offsetInFile;
  private Consumer<Defect> defects = defect -> {};
  private int reported;
  private boolean dirty;
  private boolean remains;
  private int limit;
  private int nextOffset;

  private int offset;
  private int size;
  private long lastId;
  private int records;

  /// @param cache that shares compiled templates with other chunks, files and threads
  public Chunk(TemplateCache cache) {
    fragments = new Fragments(cache);
  }

  /// Copies the bytes of a chunk, or of what stands in its place: a walk reads many small values
  /// all over it, and each is cheaper in an array than in a file (docs/benchmarks.md).
  ///
  /// @return them, good until the next call
  ByteView load(FileBytes file, long offset) {
    return ByteView.of(heap, file.copy(offset, heap));
  }

  /// Begins a chunk: checks its header and both checksums.
  ///
  /// @param bytes from the chunk's start on, at most 64 KiB, as [#load] gave them
  /// @param offsetInFile of its start, for defects
  /// @param dirty whether the log was not closed
  /// @return false where it is no chunk; that is a defect already told
  boolean open(ByteView bytes, long offsetInFile, boolean dirty, Consumer<Defect> defects) {
    begin(bytes, offsetInFile, defects);
    this.dirty = dirty;
    if (!ChunkHeader.signed(bytes, 0)) {
      report(
          What.CHUNK_HEADER,
          Severity.LOST,
          0,
          "the signature ElfChnk",
          bytes.holds(0, 8) ? "0x" + Long.toHexString(bytes.i64(0)) : bytes.size() + " bytes",
          "this chunk's records are read by --recover alone, as far as they are there");
      return false;
    }
    if (bytes.size() < ChunkHeader.FIRST_RECORD) {
      report(
          What.FILE_TRUNCATED,
          Severity.LOST,
          bytes.size(),
          ChunkHeader.CHUNK_SIZE + " bytes of chunk",
          bytes.size() + " bytes",
          "the chunk ends before its first record");
      return false;
    }
    check(ChunkHeader.read(bytes));
    return true;
  }

  /// Begins a chunk again whose records were found before: for [#at], without checks and without
  /// defects.
  void reopen(ByteView bytes, long offsetInFile) {
    begin(bytes, offsetInFile, defect -> {});
  }

  private void begin(ByteView bytes, long offsetInFile, Consumer<Defect> defects) {
    this.bytes = bytes;
    this.offsetInFile = offsetInFile;
    this.defects = defects;
    fragments.open(bytes);
    dirty = false;
    remains = false;
    reported = 0;
    records = 0;
    lastId = 0;
    limit = 0;
    nextOffset = ChunkHeader.FIRST_RECORD;
  }

  /// Moves to a record that an earlier walk over the same bytes found.
  ///
  /// @param recordOffsetInFile as [#offsetInFile()] gave it
  public void at(long recordOffsetInFile) {
    offset = (int) (recordOffsetInFile - offsetInFile);
    size = bytes.i32(offset + 4);
  }

  /// Begins what is left behind the records of a chunk, or all of it where it has no header:
  /// remains of records that belong to no log any more. What cannot be read there is no defect.
  void openRemains(ByteView bytes, long offsetInFile) {
    begin(bytes, offsetInFile, defect -> {});
    remains = true;
    long free =
        ChunkHeader.signed(bytes, 0) && bytes.holds(0, ChunkHeader.SIZE)
            ? ChunkHeader.read(bytes).freeSpaceOffset()
            : 0;
    limit = bytes.size();
    nextOffset = free < ChunkHeader.FIRST_RECORD || free > limit ? 0 : (int) free;
  }

  private void check(ChunkHeader header) {
    crc.reset();
    bytes.checksum(crc, 0, ChunkHeader.CHECKED_TO);
    bytes.checksum(crc, ChunkHeader.SIZE, ChunkHeader.FIRST_RECORD - ChunkHeader.SIZE);
    checksum(header.headerChecksum(), 124, "the chunk's header");
    long free = header.freeSpaceOffset();
    if (free < ChunkHeader.FIRST_RECORD || free > ChunkHeader.CHUNK_SIZE) {
      report(
          What.CHUNK_HEADER,
          Severity.DOUBTFUL,
          48,
          "a free-space offset from 512 to 65536",
          Long.toString(free),
          "records are read as far as they follow each other");
      limit = bytes.size();
      return;
    }
    limit = (int) Math.min(free, bytes.size());
    if (limit < free) {
      report(
          What.FILE_TRUNCATED,
          Severity.LOST,
          limit,
          free + " bytes of chunk",
          limit + " bytes",
          "the file ends inside this chunk's records");
      return;
    }
    crc.reset();
    bytes.checksum(crc, ChunkHeader.FIRST_RECORD, limit - ChunkHeader.FIRST_RECORD);
    checksum(header.recordsChecksum(), 52, "the chunk's records");
  }

  private void checksum(int expected, int at, String of) {
    if ((int) crc.getValue() != expected) {
      report(
          What.CHUNK_CHECKSUM,
          Severity.DOUBTFUL,
          at,
          "CRC32 " + hex(expected) + " of " + of,
          hex((int) crc.getValue()),
          "what is readable is read; some of it may not be as it was written");
    }
  }

  /// {@return whether there was another record, on which the cursor now stands}
  public boolean next() {
    int at = nextOffset;
    while (at < limit) {
      if (stands(at) || (!remains && isTorn(at))) {
        stepTo(at);
        return true;
      }
      at = remains ? nextStanding(at, limit) : skip(at);
    }
    nextOffset = limit;
    return dirty && append();
  }

  /// A log that was not closed has a last chunk whose header is older than its records: what
  /// follows without a break, numbered on, belongs to it. Remains of an earlier use of the chunk
  /// have lower numbers.
  private boolean append() {
    int free = limit;
    limit = bytes.size();
    boolean follows = records > 0 && stands(free) && bytes.i64(free + 8) == lastId + 1;
    if (follows) {
      stepTo(free);
    }
    limit = nextOffset; // what stands behind is asked the same again
    return follows;
  }

  private void stepTo(int at) {
    offset = at;
    size = bytes.i32(at + 4);
    nextOffset = at + size;
    lastId = bytes.i64(at + 8);
    records++;
  }

  /// {@return whether a whole record stands at an offset: signature, a size that fits, and the same
  /// size at its end}
  private boolean stands(int at) {
    if (limit - at < SMALLEST_RECORD || bytes.i32(at) != RECORD_SIGNATURE) {
      return false;
    }
    int size = bytes.i32(at + 4);
    return size >= SMALLEST_RECORD && size <= limit - at && bytes.i32(at + size - 4) == size;
  }

  /// {@return whether a record stands at an offset whose end was never written, as where the power
  /// failed: the size at its end is missing, but no other record begins before there}
  private boolean isTorn(int at) {
    if (limit - at < SMALLEST_RECORD || bytes.i32(at) != RECORD_SIGNATURE) {
      return false;
    }
    int size = bytes.i32(at + 4);
    if (size < SMALLEST_RECORD || size > limit - at || nextStanding(at, at + size) < at + size) {
      return false;
    }
    report(
        What.RECORD_TRUNCATED,
        Severity.DOUBTFUL,
        at + size - 4,
        "size " + size + " again at the record's end",
        Integer.toString(bytes.i32(at + size - 4)),
        "record " + Long.toUnsignedString(bytes.i64(at + 8)) + " is read; its end may be missing");
    return true;
  }

  /// {@return where the next whole record stands behind an offset, or the end: records begin at
  /// multiples of 8}
  private int nextStanding(int at, int end) {
    int next = (at + 8) & ~7;
    while (next < end && !stands(next)) {
      next += 8;
    }
    return Math.min(next, end);
  }

  /// Says what is missing from an offset on.
  ///
  /// @return where the next record stands, or the end
  private int skip(int at) {
    int next = nextStanding(at, limit);
    String lost =
        "records after "
            + Long.toUnsignedString(lastId)
            + (next < limit
                ? " and before " + Long.toUnsignedString(bytes.i64(next + 8)) + " are missing"
                : " are missing to the end of the chunk");
    if (limit - at >= SMALLEST_RECORD && bytes.i32(at) == RECORD_SIGNATURE) {
      report(
          What.RECORD_TRUNCATED,
          Severity.LOST,
          at + 4,
          "a size from 28 to " + (limit - at) + " and a record of it",
          Integer.toUnsignedString(bytes.i32(at + 4)),
          lost);
    } else {
      boolean zero = bytes.isZero(at, next - at);
      report(
          zero ? What.ZEROED : What.RECORD_SIGNATURE,
          Severity.LOST,
          at,
          "the signature ** of a record",
          zero ? next - at + " zero bytes" : hex(limit - at < 4 ? 0 : bytes.i32(at)),
          lost);
    }
    return next;
  }

  /// Finds the current record's template and the places of its values.
  ///
  /// @return false where they cannot be read; that is a defect already told
  public boolean decode() {
    try {
      fragments.read(offset + RECORD_HEADER, offset + size - 4, record);
      return true;
    } catch (BinXmlException damaged) {
      undecodable(damaged);
      return false;
    }
  }

  /// Tells that the current record cannot be read to its end.
  void undecodable(BinXmlException damaged) {
    report(
        damaged.what,
        damaged.what == What.DEPTH_LIMIT || damaged.what == What.SIZE_LIMIT
            ? Severity.LIMIT
            : Severity.LOST,
        damaged.offset,
        damaged.expected,
        damaged.found,
        "record " + Long.toUnsignedString(recordId()) + " is not read");
  }

  private void report(
      What what, Severity severity, int at, String expected, String found, String effect) {
    if (++reported < Limits.DEFECTS_OF_A_CHUNK) {
      defects.accept(new Defect(offsetInFile + at, what, severity, expected, found, effect));
    } else if (reported == Limits.DEFECTS_OF_A_CHUNK) {
      defects.accept(
          new Defect(
              offsetInFile + at,
              what,
              severity,
              expected,
              found,
              effect + "; more defects of this chunk are not listed"));
    }
  }

  private static String hex(int value) {
    return String.format("0x%08x", value);
  }

  /// {@return the chunk's header; only after [#open] said that it is one}
  public ChunkHeader header() {
    return ChunkHeader.read(bytes);
  }

  /// {@return how many records [#next()] has found}
  public int records() {
    return records;
  }

  /// {@return where the current record begins, from the start of the file}
  public long offsetInFile() {
    return offsetInFile + offset;
  }

  /// {@return the record id in the current record's header; tools that cut logs number it anew}
  public long recordId() {
    return bytes.i64(offset + 8);
  }

  /// {@return when the current record was written, by its header: a FILETIME}
  public long writtenAt() {
    return bytes.i64(offset + 16);
  }

  /// {@return who wrote the current record, where, on which computer, after [#decode()]}
  public Origin origin() {
    return origins.of(bytes, record);
  }

  /// {@return `System/EventID` of the current record, after [#decode()]; 0 where it has none}
  public int eventId() {
    return (int) Math.max(0, record.template().eventId.number(bytes, record));
  }

  /// {@return `System/EventRecordID` of the current record, after [#decode()]; that of its header
  /// where it has none}
  public long eventRecordId() {
    long id = record.template().recordId.number(bytes, record);
    return id < 0 ? recordId() : id;
  }

  /// {@return `System/TimeCreated` of the current record as a FILETIME, after [#decode()]; the time
  /// of writing where it has none}
  public long timeCreated() {
    long created = record.template().timeCreated.filetime(bytes, record);
    return created < 0 ? writtenAt() : created;
  }

  /// {@return the current record as an event, after [#decode()]; empty where its data cannot be
  /// read, which is a defect already told}
  public Optional<Event> event() {
    try {
      return Optional.of(EvtxEvent.of(this));
    } catch (BinXmlException damaged) {
      undecodable(damaged);
      return Optional.empty();
    }
  }

  /// {@return the current record as an event that is good until this cursor moves on, for a
  /// question or two: nothing of it is copied; else as [#event()]}
  public Optional<Event> glance() {
    try {
      return Optional.of(EvtxEvent.glance(this));
    } catch (BinXmlException damaged) {
      undecodable(damaged);
      return Optional.empty();
    }
  }

  /// {@return the current record's template and values, after [#decode()]; changed by the next
  /// record}
  Instance record() {
    return record;
  }

  /// {@return an instance for a fragment inside of the current record, to be copied; changed by
  /// whoever asks next}
  Instance fragment() {
    return fragment;
  }

  int offsetInChunk() {
    return offset;
  }

  /// {@return a copy of the current record's bytes}
  ByteView recordBytes() {
    return ByteView.of(bytes.copy(offset, size));
  }

  Fragments fragments() {
    return fragments;
  }
}
