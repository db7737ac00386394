package org.bitshound.ese;

import java.util.Arrays;
import java.util.Optional;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.MappedFile;

/// A transaction log: which one it is, and the bytes of its records as one stretch. Records are not
/// read; no layout of theirs is needed to find what changes which page ([LoggedChanges]). Source:
/// [MS-ESE], `logapi.hxx`.
public final class LogFile {
  private static final int HEADER = 4096;
  private static final int SEGMENT = 4096;
  private static final int SEGMENT_HEADER = 40;

  private static final int GENERATION = 4;
  private static final int MAJOR = 32;
  private static final int SIGNATURE = 44;
  private static final int FILE_TYPE = 667;
  private static final int LOG = 3;
  private static final int FIRST_WITH_SEGMENTS = 8;

  /// Windows' own logs have some MiB; of larger ones the beginning is looked at.
  private static final int LARGEST = 64 << 20;

  private final long generation;
  private final FileHeader.Signature signature;
  private final ByteView records;

  private LogFile(long generation, FileHeader.Signature signature, ByteView records) {
    this.generation = generation;
    this.signature = signature;
    this.records = records;
  }

  /// {@return a log; empty where the file is none}
  public static Optional<LogFile> of(MappedFile file) {
    ByteView header = file.view(0, HEADER);
    if (header.size() < HEADER || header.u8(FILE_TYPE) != LOG) {
      return Optional.empty();
    }
    ByteView rest = file.view(HEADER, (int) Math.min(LARGEST, file.size() - HEADER));
    boolean segments = header.i32(MAJOR) >= FIRST_WITH_SEGMENTS;
    return Optional.of(
        new LogFile(
            header.u32(GENERATION),
            FileHeader.Signature.read(header, SIGNATURE),
            segments ? joined(rest) : rest));
  }

  /// {@return segments without their headers: records run on from one to the next}
  private static ByteView joined(ByteView segments) {
    var records = new byte[segments.size()];
    int length = 0;
    for (int at = 0; at + SEGMENT <= segments.size(); at += SEGMENT) {
      segments.copy(at + SEGMENT_HEADER, records, length, SEGMENT - SEGMENT_HEADER);
      length += SEGMENT - SEGMENT_HEADER;
    }
    return ByteView.of(Arrays.copyOf(records, length));
  }

  /// {@return its number among the logs of its database: the greater, the newer}
  public long generation() {
    return generation;
  }

  /// {@return what its database has too}
  public FileHeader.Signature signature() {
    return signature;
  }

  boolean belongsTo(FileHeader database) {
    return signature.equals(database.logSignature());
  }

  /// {@return the bytes of its records; what is cut by the border of a segment is whole in them}
  public ByteView records() {
    return records;
  }
}
