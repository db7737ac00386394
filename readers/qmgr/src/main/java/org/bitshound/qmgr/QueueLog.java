package org.bitshound.qmgr;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;

/// A transaction log of a database: `edb.log` and its elder brothers. Records are not told apart; a
/// job that was put into the database stands in them whole. Layout: `docs/formats/qmgr.md`, "Logs".
public final class QueueLog {
  /// How many bytes of a file tell that it is a log, and of which database.
  public static final int HEADER = 4_096;

  private static final int SEGMENT = 4_096;
  private static final int SEGMENT_HEAD = 40;
  private static final int SECTOR_SIZE = 8;
  private static final int MAJOR_VERSION = 32;
  private static final int SEGMENTED = 8;
  private static final int FILE_TYPE = 667;
  private static final int LOG = 3;
  private static final String QUEUE = "qmgr.db";

  private QueueLog() {}

  /// {@return whether a file begins like a transaction log of any database}
  public static boolean isLog(ByteView start) {
    return start.holds(0, FILE_TYPE + 4)
        && start.u32(FILE_TYPE) == LOG
        && start.u32(MAJOR_VERSION) >= 5
        && start.u32(MAJOR_VERSION) < 64
        && Integer.bitCount(start.u16(SECTOR_SIZE)) == 1;
  }

  /// {@return whether the head of a log names a job queue as its database}
  public static boolean namesQueue(ByteView start) {
    var text =
        new String(start.copy(0, Math.min(start.size(), HEADER)), StandardCharsets.ISO_8859_1);
    String plain = text.replace("\0", "").toLowerCase(Locale.ROOT);
    return plain.contains(QUEUE);
  }

  /// Carves a log. Records run on from one segment to the next, each of which begins with a head of
  /// its own: so the heads are taken out first.
  public static QueueContent read(MappedFile file, Consumer<Defect> defects) {
    ByteView start = file.view(0, HEADER);
    boolean segmented = isLog(start) && start.u32(MAJOR_VERSION) >= SEGMENTED;
    if (!segmented || file.size() > Limits.LOG) {
      return Carver.carve(file, offset -> Origin.TRANSACTION_LOG, defects);
    }
    var joined = new ByteArrayOutputStream((int) file.size());
    for (long at = HEADER; at < file.size(); at += SEGMENT) {
      ByteView segment = file.view(at, SEGMENT);
      if (segment.size() > SEGMENT_HEAD) {
        joined.writeBytes(segment.copy(SEGMENT_HEAD, segment.size() - SEGMENT_HEAD));
      }
    }
    return Carver.carve(
        ByteView.of(joined.toByteArray()), Origin.TRANSACTION_LOG, QueueLog::placeOf, defects);
  }

  private static long placeOf(long joined) {
    long body = SEGMENT - SEGMENT_HEAD;
    return HEADER + joined / body * SEGMENT + SEGMENT_HEAD + joined % body;
  }
}
