package org.bitshound.qmgr;

/// Where this reader stops, so that hostile evidence costs bounded time and memory. Each limit lies
/// far above anything that Windows writes.
final class Limits {
  /// Code units of one text: what Windows' own long paths may have. BITS itself allows 2,200 for a
  /// remote name and 4,000 for arguments.
  static final int TEXT = 32_768;

  /// Files of one job; the policy's default is 200.
  static final int FILES = 4_096;

  /// Ranges of one file; the policy's default is 500.
  static final int RANGES = 65_536;

  /// Errors of one job: 0 or 1 was met.
  static final int ERRORS = 16;

  /// Bytes of a security descriptor; 1,220 was the largest met.
  static final int DESCRIPTOR = 65_536;

  /// Bytes of one job: the largest met has 8,000, for its sealed headers.
  static final int JOB = 1 << 20;

  /// Bytes between the two markers at the end of a file of qmgr.db; 42 was the most.
  static final int FILE_END = 1_024;

  /// Bytes that an upload job may have behind the job that it is made of; none was ever met.
  static final int UPLOAD_END = 65_536;

  /// Bytes that are looked through at once where a marker stands; as many as one job has are there
  /// besides.
  static final int WINDOW = 8 << 20;

  /// Bytes before a marker that may belong to its object: those of a torn job's head.
  static final int BEFORE = 512 << 10;

  /// Steps that looking for torn objects may take, for each byte that is searched.
  static final int STEPS_PER_BYTE = 4;

  /// Copies of one version of a job whose places are kept.
  static final int PLACES = 1_024;

  /// Bytes of a transaction log that is put together in memory: BITS' own have 1.25 MiB.
  static final long LOG = 64 << 20;

  /// 2000-01-01: BITS came with Windows XP.
  private static final long EARLIEST = 125_911_584_000_000_000L;

  /// 2100-01-01.
  private static final long LATEST = 157_469_184_000_000_000L;

  private Limits() {}

  static boolean isTime(long filetime) {
    return filetime >= EARLIEST && filetime < LATEST;
  }

  static boolean isTimeOrNone(long filetime) {
    return filetime == 0 || isTime(filetime);
  }
}
