package org.bitshound.evtx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Filetime;
import org.bitshound.bytes.MappedFile;

/// Big event logs made of the well-filled chunks of real ones, over and over. Each repetition has
/// record ids of its own (in the records' headers and inside their BinXML), times 400 days after
/// those of the repetition before, and computer names of its own, so that no record counts as a
/// copy of another; all checksums are right.
public final class RepeatedLog {
  private static final int CHUNK = ChunkHeader.CHUNK_SIZE;
  private static final double WELL_FILLED = 0.9;
  private static final long REPETITION_APART = 400L * 86_400 * Filetime.PER_SECOND;

  private final List<byte[]> chunks;
  private int next;
  private int repetition;
  private long recordId = 1;

  private RepeatedLog(List<byte[]> chunks) {
    this.chunks = chunks;
  }

  /// Takes the chunks of a folder's logs that are at least nine tenths full, sound, and made of
  /// records with templates.
  public static RepeatedLog of(Path folder) throws IOException {
    var chunks = new ArrayList<byte[]>();
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      try (var arena = Arena.ofConfined()) {
        MappedFile mapped = MappedFile.open(file, arena);
        if (EvtxFile.isEvtx(mapped.view(0, FileHeader.BLOCK_SIZE + 8))) {
          collect(mapped, chunks);
        }
      }
    }
    return new RepeatedLog(chunks);
  }

  private static void collect(MappedFile file, List<byte[]> chunks) {
    var evtx = EvtxFile.of(file, defect -> {});
    var cursor = new Chunk(new TemplateCache());
    for (int slot = 0; slot < evtx.slots(); slot++) {
      var defects = new ArrayList<Object>();
      if (!evtx.open(slot, cursor, defects::add)) {
        continue;
      }
      boolean usable = cursor.header().freeSpaceOffset() >= WELL_FILLED * CHUNK;
      while (cursor.next()) {
        usable &= cursor.decode() && cursor.record().template().recordId.substitution() >= 0;
      }
      if (usable && defects.isEmpty()) {
        chunks.add(file.view(EvtxFile.offsetOf(slot), CHUNK).copy(0, CHUNK));
      }
    }
  }

  /// {@return how many chunks one repetition has}
  public int chunks() {
    return chunks.size();
  }

  /// Writes a log of so many chunks, going on where the log before it ended.
  ///
  /// @return how many records it holds
  public long write(Path target, int count) throws IOException {
    long first = recordId;
    try (var out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 20)) {
      out.write(new byte[FileHeader.BLOCK_SIZE]);
      for (int i = 0; i < count; i++) {
        write(out);
      }
    }
    try (var file =
        java.nio.channels.FileChannel.open(target, java.nio.file.StandardOpenOption.WRITE)) {
      file.write(header(count), 0);
    }
    return recordId - first;
  }

  private ByteBuffer header(int count) {
    var header = ByteBuffer.allocate(FileHeader.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(0, FileHeader.SIGNATURE);
    header.putLong(16, count - 1L);
    header.putLong(24, recordId);
    header.putInt(32, FileHeader.SIZE);
    header.putShort(36, (short) 1);
    header.putShort(38, (short) 3);
    header.putShort(40, (short) FileHeader.BLOCK_SIZE);
    header.putShort(FileHeader.CHUNK_COUNT_OFFSET, (short) count);
    var crc = new CRC32();
    crc.update(header.array(), 0, FileHeader.CHECKED_TO);
    header.putInt(124, (int) crc.getValue());
    return header;
  }

  private void write(OutputStream out) throws IOException {
    byte[] chunk = chunks.get(next).clone();
    long first = recordId;
    rewrite(chunk);
    seal(chunk, first);
    out.write(chunk);
    if (++next == chunks.size()) {
      next = 0;
      repetition++;
    }
  }

  private void rewrite(byte[] chunk) {
    var words = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    var cursor = new Chunk(new TemplateCache());
    cursor.open(ByteView.of(chunk.clone()), 0, false, defect -> {});
    var names = new HashSet<String>();
    long shift = repetition * REPETITION_APART;
    while (cursor.next() && cursor.decode()) {
      int at = (int) cursor.offsetInFile();
      Instance record = cursor.record();
      names.add(cursor.origin().computer());
      words.putLong(at + 8, recordId);
      words.putLong(at + 16, words.getLong(at + 16) + shift);
      int id = record.template().recordId.substitution();
      words.putLong(record.offset(id), recordId);
      int time = record.template().timeCreated.substitution();
      if (time >= 0 && record.type(time) == ValueType.FILETIME) {
        words.putLong(record.offset(time), words.getLong(record.offset(time)) + shift);
      }
      recordId++;
    }
    names.forEach(name -> rename(chunk, name));
  }

  /// Gives a computer a name of the same length, wherever it is written: the first letters become
  /// the repetition's number.
  private void rename(byte[] chunk, String name) {
    String number = Integer.toString(repetition, Character.MAX_RADIX);
    String prefix = ("r" + "0".repeat(Math.max(0, 2 - number.length())) + number);
    if (name.length() < prefix.length()) {
      return;
    }
    byte[] old = name.getBytes(StandardCharsets.UTF_16LE);
    byte[] fresh = (prefix + name.substring(prefix.length())).getBytes(StandardCharsets.UTF_16LE);
    for (int at = ChunkHeader.FIRST_RECORD; at + old.length <= chunk.length; at++) {
      if (chunk[at] == old[0]
          && java.util.Arrays.equals(chunk, at, at + old.length, old, 0, old.length)) {
        System.arraycopy(fresh, 0, chunk, at, fresh.length);
      }
    }
  }

  private void seal(byte[] chunk, long first) {
    var words = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    words.putLong(8, first);
    words.putLong(16, recordId - 1);
    words.putLong(24, first);
    words.putLong(32, recordId - 1);
    var crc = new CRC32();
    int free = words.getInt(48);
    crc.update(chunk, ChunkHeader.FIRST_RECORD, free - ChunkHeader.FIRST_RECORD);
    words.putInt(52, (int) crc.getValue());
    crc.reset();
    crc.update(chunk, 0, ChunkHeader.CHECKED_TO);
    crc.update(chunk, ChunkHeader.SIZE, ChunkHeader.FIRST_RECORD - ChunkHeader.SIZE);
    words.putInt(124, (int) crc.getValue());
  }
}
