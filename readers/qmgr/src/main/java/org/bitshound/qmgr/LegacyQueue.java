package org.bitshound.qmgr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.event.queue.JobRecord;

/// The job queue up to Windows 10 1703: `qmgr0.dat` and `qmgr1.dat`, of which the service writes
/// one and then the other. Layout: `docs/formats/qmgr.md`, "Legacy files".
public final class LegacyQueue {
  /// The longest beginning before the queue's own marker.
  private static final int PREFIX = 48;

  private final ByteView bytes;
  private final Consumer<Defect> defects;
  private final List<FoundJob> jobs = new ArrayList<>();
  private final Budget budget;

  private LegacyQueue(ByteView bytes, Consumer<Defect> defects) {
    this.bytes = bytes;
    this.defects = defects;
    budget = Budget.forBytes(bytes.size());
  }

  /// {@return whether a file begins like a legacy queue}
  public static boolean isLegacyQueue(ByteView start) {
    return prefix(start) >= 0;
  }

  /// The versions differ in what precedes the queue's marker, so it is looked for.
  private static int prefix(ByteView start) {
    for (int at = 0; at <= PREFIX; at++) {
      if (Marker.QUEUE.guid().isAt(start, at)) {
        return at;
      }
    }
    return -1;
  }

  /// Reads the queue, and carves what lies behind it or could not be walked.
  public static QueueContent read(MappedFile file, Consumer<Defect> defects) {
    ByteView bytes = file.view(0, (int) Math.min(file.size(), Limits.WINDOW));
    var queue = new LegacyQueue(bytes, defects);
    int end = queue.walk(prefix(bytes));
    QueueContent slack = Carver.carve(file, end, offset -> Origin.SLACK, defects);
    return new QueueContent(queue.jobs, List.of()).and(slack);
  }

  /// {@return where the used part ends, as far as it could be walked}
  private int walk(int prefix) {
    int at = prefix + Guid.SIZE;
    var head = new Fields(bytes, at, bytes.size());
    head.marker(Marker.JOBS.guid());
    long count = head.u32();
    if (prefix < 0 || head.broken()) {
      lost(
          Math.max(prefix, 0),
          "a list of jobs",
          "other bytes",
          "jobs are looked for by their markers");
      return 0;
    }
    at = jobs(head.at(), count);
    var end = new Fields(bytes, at, bytes.size());
    end.marker(Marker.JOBS.guid());
    end.marker(Marker.JOBS.guid()); // a second list, which was always empty
    end.u32(0);
    end.marker(Marker.JOBS.guid());
    end.marker(Marker.QUEUE.guid());
    Guid format = end.guid();
    if (end.broken()) {
      lost(at, "the end of the queue", "other bytes", "what lies behind is looked for by markers");
      return at;
    }
    return format.equals(Marker.FORMAT_WINDOWS_10.guid()) ? checked(end) : end.at();
  }

  /// {@return where the list ends, as far as it could be walked}
  private int jobs(int from, long count) {
    int at = from;
    for (long i = 0; i < count; i++) {
      Optional<Parsed<JobRecord>> job = JobBlob.read(bytes, at, budget);
      if (job.isEmpty()) {
        lost(
            at,
            "job " + (i + 1) + " of " + count,
            "other bytes",
            "jobs are looked for by their markers");
        return at;
      }
      jobs.add(new FoundJob(job.get().value(), at, Origin.LIVE));
      at = job.get().end();
    }
    return at;
  }

  private int checked(Fields end) {
    int length = end.at();
    long stored = end.u32();
    var crc = new CRC32();
    bytes.checksum(crc, 0, length);
    if (end.broken() || crc.getValue() != stored) {
      defects.accept(
          new Defect(
              length,
              What.RECORD_CHECKSUM,
              Severity.DOUBTFUL,
              String.format("CRC32 0x%08x of the queue", stored),
              String.format("0x%08x", crc.getValue()),
              "the file was being written, or was changed; it is read"));
    }
    return end.broken() ? length : end.at();
  }

  private void lost(int offset, String expected, String found, String effect) {
    defects.accept(
        new Defect(offset, What.RECORD_SIGNATURE, Severity.LOST, expected, found, effect));
  }
}
