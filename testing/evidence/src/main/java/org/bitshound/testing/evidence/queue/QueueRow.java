package org.bitshound.testing.evidence.queue;

/// A row of the table Jobs or Files, as its bytes lie in a page of `qmgr.db`.
public final class QueueRow {
  private static final String HEAD = "017F1500";
  private static final String COLUMN = "FE00010400";

  private QueueRow() {}

  /// {@return a row that holds its record}
  public static byte[] holding(String id, byte[] blob) {
    return new Bytes().hex(HEAD).guid(id).hex(COLUMN).u8(1).raw(blob).toBytes();
  }

  /// {@return a row whose record is a long value}
  ///
  /// @param longValue of 64 bits where its top bit is set
  public static byte[] pointing(String id, long longValue) {
    return new Bytes().hex(HEAD).guid(id).hex(COLUMN).u8(5).u64(longValue).toBytes();
  }

  /// {@return the piece of a long value that begins it, with the head of its node}
  public static byte[] longValue(long number, byte[] blob) {
    int length = number < 0 ? 12 : 8;
    var out = new Bytes().u16(0x2000 | length);
    for (int i = length - 5; i >= 0; i--) {
      out.u8((int) (number >>> (8 * i)));
    }
    return out.u32(0).raw(blob).toBytes();
  }
}
