package org.bitshound.qmgr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.ese.EseDatabase;
import org.bitshound.ese.Remnant;
import org.bitshound.ese.Row;
import org.bitshound.ese.Table;
import org.bitshound.event.queue.FileRecord;
import org.bitshound.event.queue.JobRecord;
import org.bitshound.qmgr.FoundFile.Tie;

/// The job queue from Windows 10 1709 on: `qmgr.db`, with a table of jobs and one of files, each a
/// key and a record. What the tables hold is live; all pages are carved besides. Layout:
/// `docs/formats/qmgr.md`, "qmgr.db".
public final class QueueDatabase {
  private static final String JOBS = "Jobs";
  private static final String FILES = "Files";
  private static final String ID = "Id";
  private static final String BLOB = "Blob";

  private final MappedFile file;
  private final EseDatabase database;
  private final Consumer<Defect> defects;
  private final TreeMap<Long, Remnant> remnants = new TreeMap<>();

  private QueueDatabase(MappedFile file, EseDatabase database, Consumer<Defect> defects) {
    this.file = file;
    this.database = database;
    this.defects = defects;
    database.remnants(each -> remnants.put(each.offset(), each));
  }

  /// {@return whether a database has the tables of a job queue}
  public static boolean isQueue(EseDatabase database) {
    return table(database, JOBS).isPresent() && table(database, FILES).isPresent();
  }

  private static Optional<Table> table(EseDatabase database, String name) {
    return database
        .table(name)
        .filter(table -> table.column(ID).isPresent() && table.column(BLOB).isPresent());
  }

  /// Reads the tables, and carves all pages.
  ///
  /// @param database as it was opened from the file
  public static QueueContent read(MappedFile file, EseDatabase database, Consumer<Defect> defects) {
    return new QueueDatabase(file, database, defects).read();
  }

  private QueueContent read() {
    QueueContent carved = Carver.carve(file, this::origin, defects);
    return new QueueContent(jobs(carved.jobs()), files(carved.files()));
  }

  /// What lies in a stretch that nothing holds is slack; all else is held by something, but by a
  /// row only where a row says so.
  private Origin origin(long offset) {
    var entry = remnants.floorEntry(offset);
    boolean free =
        entry != null
            && offset < offset(entry) + entry.getValue().length()
            && entry.getValue().kind() == Remnant.Kind.FREE_PAGE;
    return free ? Origin.FREE_PAGE : Origin.PAGE_SLACK;
  }

  private static long offset(Map.Entry<Long, Remnant> entry) {
    return entry.getKey();
  }

  private boolean held(long offset) {
    var entry = remnants.floorEntry(offset);
    return entry == null || offset >= offset(entry) + entry.getValue().length();
  }

  private List<FoundJob> jobs(List<FoundJob> carved) {
    var live = new HashMap<JobRecord, Row>();
    rows(JOBS, (row, id) -> job(row, id).ifPresent(job -> live.put(job, row)));
    var jobs = new ArrayList<FoundJob>();
    var placed = new HashSet<JobRecord>();
    for (FoundJob each : carved) {
      boolean isLive = live.containsKey(each.job()) && held(each.offset());
      jobs.add(isLive ? new FoundJob(each.job(), each.offset(), Origin.LIVE) : each);
      if (isLive) {
        placed.add(each.job());
      }
    }
    live.forEach((job, row) -> {
      if (!placed.contains(job)) { // its record is packed, or in several pieces
        jobs.add(new FoundJob(job, row.offset(), Origin.LIVE));
      }
    });
    jobs.sort(Comparator.comparingLong(FoundJob::offset));
    return jobs;
  }

  private Optional<JobRecord> job(Row row, String id) {
    byte[] blob = row.bytes(BLOB).orElse(new byte[0]);
    Optional<JobRecord> job =
        JobBlob.read(ByteView.of(blob), 0, Budget.forBytes(blob.length)).map(Parsed::value);
    if (job.isEmpty()) {
      lost(row, "a job in row " + id, blob.length);
    } else if (!job.get().id().equals(id)) {
      defects.accept(
          new Defect(
              row.offset(),
              What.CONTENT_DIFFERS,
              Severity.DOUBTFUL,
              "job " + id + ", as the row is called",
              job.get().id(),
              "the record's own id is taken"));
    }
    return job;
  }

  private List<FoundFile> files(List<FoundFile> carved) {
    var live = new HashMap<FileRecord, LiveFile>();
    rows(
        FILES, (row, id) -> file(row, id).ifPresent(each -> live.put(each, new LiveFile(id, row))));
    FileTies ties = FileTies.of(file, pageSize(), filesObject());
    var files = new ArrayList<FoundFile>();
    Set<FileRecord> placed = new HashSet<>();
    for (FoundFile each : ties.tie(carved)) {
      LiveFile row = live.get(each.file());
      if (row != null && held(each.offset())) {
        files.add(row.found(each.file(), each.offset()));
        placed.add(each.file());
      } else {
        files.add(each);
      }
    }
    live.forEach((record, row) -> {
      if (!placed.contains(record)) {
        files.add(row.found(record, row.row().offset()));
      }
    });
    files.sort(Comparator.comparingLong(FoundFile::offset));
    return files;
  }

  private record LiveFile(String id, Row row) {
    FoundFile found(FileRecord file, long offset) {
      return new FoundFile(file, offset, Origin.LIVE, Optional.of(id), Tie.PROVEN);
    }
  }

  private Optional<FileRecord> file(Row row, String id) {
    byte[] blob = row.bytes(BLOB).orElse(new byte[0]);
    Optional<FileRecord> file = FileBlob.read(ByteView.of(blob), 0).map(Parsed::value);
    if (file.isEmpty()) {
      lost(row, "a file in row " + id, blob.length);
    }
    return file;
  }

  private void rows(String table, BiConsumer<Row, String> each) {
    table(database, table)
        .ifPresent(found ->
            found.rows(row ->
                row.bytes(ID)
                    .filter(id -> id.length == Guid.SIZE)
                    .map(id -> Guid.at(ByteView.of(id), 0).text())
                    .ifPresent(id -> each.accept(row, id))));
  }

  private int pageSize() {
    return database.header().map(header -> header.pageSize()).orElse(0);
  }

  private int filesObject() {
    return table(database, FILES).map(Table::objectId).orElse(-1);
  }

  private void lost(Row row, String expected, int found) {
    defects.accept(
        new Defect(
            row.offset(),
            What.RECORD_SIGNATURE,
            Severity.LOST,
            expected,
            found + " bytes that are none",
            "it is missing"));
  }
}
