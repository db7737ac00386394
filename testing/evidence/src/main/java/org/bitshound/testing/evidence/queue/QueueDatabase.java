package org.bitshound.testing.evidence.queue;

import java.util.UUID;
import org.bitshound.testing.evidence.JetDatabase;
import org.bitshound.testing.evidence.JetTable;
import org.bitshound.testing.evidence.queue.QueueJob.Layout;

/// A `qmgr.db`: a database with the two tables of a queue. Not thread-safe.
public final class QueueDatabase {
  private static final int PAGE = 16_384;
  private static final int GUID = 16;
  private static final int LONG_BINARY = 11;
  private static final int SEGMENT = 8_000;

  /// What lies below the tables.
  public final JetDatabase database;

  private final JetTable jobs;
  private final JetTable files;

  /// @param revision of the database's format: 110 as of Windows 10, 300 reserves tags
  public QueueDatabase(int revision) {
    database = new JetDatabase(PAGE, revision);
    jobs = table("Jobs");
    files = table("Files");
  }

  private JetTable table(String name) {
    return database.table(name).fixed("Id", GUID, GUID).tagged("Blob", LONG_BINARY, 0);
  }

  /// Adds a job; its record lies apart from its row.
  public QueueDatabase job(QueueJob job) {
    long value = jobs.longValue(job.toBlob(Layout.DATABASE_11), true, SEGMENT);
    jobs.row().set("Id", bytes(job.id)).setApart("Blob", value);
    return this;
  }

  /// Adds a job whose row was deleted.
  public QueueDatabase deleted(QueueJob job) {
    long value = jobs.longValue(job.toBlob(Layout.DATABASE_11), true, SEGMENT);
    jobs.row().set("Id", bytes(job.id)).setApart("Blob", value).deleted();
    return this;
  }

  /// Adds a file.
  public QueueDatabase file(String id, QueueFile file) {
    files.row().set("Id", bytes(id)).set("Blob", file.toBlob());
    return this;
  }

  /// {@return the bytes of the database}
  public byte[] toBytes() {
    return database.toBytes();
  }

  private static byte[] bytes(String guid) {
    UUID id = UUID.fromString(guid);
    var bytes = new byte[GUID];
    long most = id.getMostSignificantBits();
    int[] order = {3, 2, 1, 0, 5, 4, 7, 6};
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (most >>> (8 * (7 - order[i])));
      bytes[8 + i] = (byte) (id.getLeastSignificantBits() >>> (8 * (7 - i)));
    }
    return bytes;
  }
}
