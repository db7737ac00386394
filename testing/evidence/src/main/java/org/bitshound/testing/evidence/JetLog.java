package org.bitshound.testing.evidence;

import java.util.Arrays;

/// Writes a transaction log of an ESE database: a header and segments of 4 KiB with records that
/// change pages. Source: [MS-ESE], `logapi.hxx`, `log.hxx`.
public final class JetLog {
  private static final int SEGMENT = 4096;
  private static final int SEGMENT_HEADER = 40;
  private static final int INSERT = 29;

  private final long generation;
  private final LittleEndian records = new LittleEndian(SEGMENT);
  private byte signature = 0x5a; // as JetDatabase has it

  /// @param generation the number of the log
  public JetLog(long generation) {
    this.generation = generation;
    records.zerosTo(SEGMENT - SEGMENT_HEADER - 11); // so that the first record crosses a border
  }

  /// Makes it the log of another database.
  public JetLog ofAnotherDatabase() {
    signature = 0x11;
    return this;
  }

  /// Adds an insertion into a page.
  ///
  /// @param page its number
  /// @param dbtimeBefore the count of changes that the page had
  /// @param dbtime the one that it has then
  public JetLog insert(int page, long dbtimeBefore, long dbtime) {
    records.u8(INSERT).u16(1).u8(1).u32(page).u64(dbtime).u64(dbtimeBefore);
    records.zerosTo(records.size() + 40);
    return this;
  }

  /// {@return the bytes of the file}
  public byte[] toBytes() {
    byte[] all = records.toBytes();
    int room = SEGMENT - SEGMENT_HEADER;
    var file = new LittleEndian(2 * SEGMENT).bytes(header());
    for (int at = 0; at < all.length; at += room) {
      var segment = new byte[SEGMENT];
      Arrays.fill(segment, 8, SEGMENT_HEADER, (byte) 0xee);
      System.arraycopy(all, at, segment, SEGMENT_HEADER, Math.min(room, all.length - at));
      file.bytes(segment);
    }
    return file.toBytes();
  }

  private byte[] header() {
    var header = new byte[SEGMENT];
    LittleEndian.set(header, 4, generation, 4);
    LittleEndian.set(header, 32, 8, 4);
    Arrays.fill(header, 44, 72, signature);
    header[667] = 3;
    JetChecksum.signOld(header);
    return header;
  }
}
