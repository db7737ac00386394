package org.bitshound.qmgr;

import java.util.Optional;
import org.bitshound.bytes.ByteView;

/// The bytes of a row of the tables Jobs and Files, as they lie in a page of qmgr.db: the key, and
/// the record or the number of the long value that is the record. They outlive the row. Layout:
/// `docs/formats/qmgr.md`, "Rows".
final class FileRow {
  private static final int HEAD = 0x0015_7f01; // one fixed column, no variable one, tagged at 21
  private static final int ID = 4;
  private static final int BEHIND_ID = ID + Guid.SIZE;
  private static final long COLUMN = 0x0004_0100_feL; // null bitmap, column 256, offset 4
  private static final int FLAGS = BEHIND_ID + 5;
  private static final int LONG_VALUE = 1;
  private static final int SEPARATED = 4;
  private static final int SIZE = FLAGS + 1;

  private FileRow() {}

  /// {@return the key of the row whose record begins at an offset; empty where no row does}
  static Optional<String> before(ByteView bytes, int record) {
    int row = record - SIZE;
    return isRow(bytes, row) && bytes.u8(row + FLAGS) == LONG_VALUE
        ? Optional.of(Guid.at(bytes, row + ID).text())
        : Optional.empty();
  }

  private static boolean isRow(ByteView bytes, int row) {
    return bytes.holds(row, SIZE)
        && bytes.i32(row) == HEAD
        && (bytes.u32(row + BEHIND_ID) | ((long) bytes.u8(row + BEHIND_ID + 4) << 32)) == COLUMN;
  }

  /// {@return whether a row that points to a long value begins at an offset}
  static boolean pointsApart(ByteView bytes, int row) {
    return isRow(bytes, row)
        && bytes.holds(row + SIZE, 8)
        && bytes.u8(row + FLAGS) == (LONG_VALUE | SEPARATED);
  }

  static String id(ByteView bytes, int row) {
    return Guid.at(bytes, row + ID).text();
  }

  /// {@return the number of the long value; those of 64 bits have the top bit set}
  static long longValue(ByteView bytes, int row) {
    long wide = bytes.i64(row + SIZE);
    return wide < 0 ? wide : (wide & 0xffff_ffffL);
  }
}
