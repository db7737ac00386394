package org.bitshound.ese;

import java.util.HexFormat;
import org.bitshound.bytes.ByteView;

/// The header page of a database. Source: [MS-ESE], `daedef.hxx` (`DBFILEHDR`).
///
/// @param version 0x620
/// @param revision what the format can do ("update"): 20 for Windows 8 to 10 RTM, 300 for Windows
///   11 24H2
/// @param dbtime how many changes were made to pages
/// @param state how the database was left
/// @param logSignature 28 bytes that all log files of the database have too
/// @param windowsMajor of the machine that attached it last, with minor and build
/// @param windowsMinor see above
/// @param windowsBuild see above
/// @param pageSize in bytes
/// @param firstLogNeeded the lowest generation of log files without which a dirty database is not
///   whole; 0 where none is
/// @param lastLogNeeded the highest one
public record FileHeader(
    int version,
    int revision,
    long dbtime,
    DatabaseState state,
    Signature logSignature,
    long windowsMajor,
    long windowsMinor,
    long windowsBuild,
    int pageSize,
    long firstLogNeeded,
    long lastLogNeeded) {

  static final int SIZE = 668;
  static final int SIGNATURE = 0x89ab_cdef;
  static final int SIGNATURE_AT = 4;

  private static final int CHECKSUM = 0;
  private static final int VERSION = 8;
  private static final int DBTIME = 16;
  static final int STATE = 52;
  private static final int LOG_SIGNATURE = 108;
  private static final int WINDOWS_MAJOR = 216;
  private static final int WINDOWS_MINOR = 220;
  private static final int WINDOWS_BUILD = 224;
  private static final int REVISION = 232;
  private static final int PAGE_SIZE = 236;
  private static final int FIRST_LOG_NEEDED = 296;
  private static final int LAST_LOG_NEEDED = 300;
  private static final int FILE_TYPE = 667;
  private static final int DATABASE = 1;

  /// What log files and databases are known by: they belong together where it is the same.
  ///
  /// @param hex its 28 bytes
  public record Signature(String hex) {
    static final int SIZE = 28;

    static Signature read(ByteView view, int at) {
      return new Signature(HexFormat.of().formatHex(view.copy(at, SIZE)));
    }
  }

  static boolean signed(ByteView header) {
    return header.holds(0, SIZE) && header.i32(SIGNATURE_AT) == SIGNATURE;
  }

  /// {@return whether a signed header is that of a database and not of a log, a checkpoint or a
  /// flush map; older engines wrote no type}
  static boolean ofDatabase(ByteView header) {
    int type = header.u8(FILE_TYPE);
    return type == DATABASE || type == 0;
  }

  static FileHeader read(ByteView header) { // the caller has seen that SIZE bytes are there
    return new FileHeader(
        header.i32(VERSION),
        header.i32(REVISION),
        header.i64(DBTIME),
        DatabaseState.of(header.u32(STATE)),
        Signature.read(header, LOG_SIGNATURE),
        header.u32(WINDOWS_MAJOR),
        header.u32(WINDOWS_MINOR),
        header.u32(WINDOWS_BUILD),
        PageLayout.sizeOf(header.i32(PAGE_SIZE)),
        header.u32(FIRST_LOG_NEEDED),
        header.u32(LAST_LOG_NEEDED));
  }

  static int writtenChecksum(ByteView header) {
    return header.i32(CHECKSUM);
  }

  /// {@return whether changes may be missing that stand in log files alone}
  public boolean dirty() {
    return state.dirty();
  }
}
