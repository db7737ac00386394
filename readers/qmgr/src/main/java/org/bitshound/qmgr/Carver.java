package org.bitshound.qmgr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import org.bitshound.bytes.ByteView;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.FileBytes;
import org.bitshound.event.queue.FileRecord;
import org.bitshound.event.queue.JobRecord;
import org.bitshound.qmgr.FoundFile.Tie;

/// Looks for jobs and files in any bytes, by their markers.
///
/// A marker alone proves nothing: each stands twice, before its object and behind it, and may stand
/// anywhere by chance. What is found has passed the checks of [JobBlob] and [FileBlob]. A job whose
/// marker nobody knows is found by the list of files that it holds ([TornJob]).
public final class Carver {
  private final GuidSearch search = new GuidSearch(Marker.carved().toArray(Guid[]::new));
  private final LongFunction<Origin> originOf;
  private final List<FoundJob> jobs = new ArrayList<>();
  private final List<FoundFile> files = new ArrayList<>();
  private boolean exceeded;

  private Carver(LongFunction<Origin> originOf) {
    this.originOf = originOf;
  }

  /// Looks through all of a file, from marker to marker; memory does not grow with the file.
  ///
  /// @param originOf what the bytes at an offset are
  public static QueueContent carve(
      FileBytes file, LongFunction<Origin> originOf, Consumer<Defect> defects) {
    return carve(file, 0, originOf, defects);
  }

  static QueueContent carve(
      FileBytes file, long from, LongFunction<Origin> originOf, Consumer<Defect> defects) {
    var carver = new Carver(originOf);
    var outlook = new Outlook(file, carver.search);
    byte[] window = {};
    long at = from;
    for (long marker = outlook.next(at); marker >= 0; marker = outlook.next(at)) {
      long start = Math.max(at, marker - Limits.BEFORE);
      if (window.length == 0) {
        window = new byte[Math.clamp(file.size() - from, 0, Limits.WINDOW + Limits.JOB)];
      }
      int there = file.copy(start, window);
      at = start + carver.look(ByteView.of(window, there), start, Limits.WINDOW);
    }
    return carver.found(defects);
  }

  /// Looks through bytes that were put together in memory.
  ///
  /// @param placeOf where in the file a byte of them lies
  static QueueContent carve(
      ByteView bytes, Origin origin, LongUnaryOperator placeOf, Consumer<Defect> defects) {
    var carver = new Carver(place -> origin);
    carver.look(bytes, 0, bytes.size());
    QueueContent found = carver.found(defects);
    return new QueueContent(
        found.jobs().stream()
            .map(each -> new FoundJob(each.job(), placeOf.applyAsLong(each.offset()), origin))
            .toList(),
        found.files().stream()
            .map(each ->
                new FoundFile(
                    each.file(), placeOf.applyAsLong(each.offset()), origin, each.id(), each.tie()))
            .toList());
  }

  private QueueContent found(Consumer<Defect> defects) {
    if (exceeded) {
      defects.accept(
          new Defect(
              0,
              What.SIZE_LIMIT,
              Severity.LIMIT,
              "some markers of jobs",
              "more than can be looked at in linear time",
              "torn jobs among them are not looked for"));
    }
    return new QueueContent(jobs, files);
  }

  /// @param window how many of the bytes may begin an object; the others may belong to one
  /// @return where the next window begins, from this one's start
  private long look(ByteView bytes, long base, int window) {
    var budget = Budget.forBytes(bytes.size());
    int end = Math.min(window, bytes.size());
    int at = 0;
    while (at < end) {
      int found = search.next(bytes, at, end);
      if (found < 0) {
        at = end;
      } else {
        at = object(bytes, base, found, at, budget);
      }
    }
    exceeded |= budget.exceeded();
    return at;
  }

  /// {@return where to look on}
  private int object(ByteView bytes, long base, int marker, int from, Budget budget) {
    Guid guid = Guid.at(bytes, marker);
    if (guid.equals(Marker.FILE.guid())) {
      return file(bytes, base, marker);
    }
    Optional<Parsed<JobRecord>> job =
        guid.equals(Marker.FILES.guid())
            ? TornJob.around(bytes, marker, from, budget)
            : JobBlob.read(bytes, marker, budget);
    if (job.isPresent()) {
      long offset = base + job.get().start();
      jobs.add(new FoundJob(job.get().value(), offset, originOf.apply(offset)));
      return job.get().end();
    }
    return guid.equals(Marker.FILES.guid()) ? filesOfTorn(bytes, base, marker) : marker + Guid.SIZE;
  }

  private int file(ByteView bytes, long base, int marker) {
    Optional<Parsed<FileRecord>> file = FileBlob.read(bytes, marker);
    if (file.isEmpty()) {
      return marker + Guid.SIZE;
    }
    add(file.get().value(), base + marker, FileRow.before(bytes, marker));
    return file.get().value().whole() ? file.get().end() : marker + Guid.SIZE;
  }

  /// The files of a legacy job whose head is gone.
  private int filesOfTorn(ByteView bytes, long base, int marker) {
    var in = new Fields(bytes, marker + Guid.SIZE, marker + Limits.JOB);
    int count = in.u32(Limits.FILES);
    for (int i = 0; i < count && !in.broken(); i++) {
      int start = in.at();
      FileBlob.fields(in, Optional.empty())
          .filter(file -> file.volume().isPresent())
          .ifPresentOrElse(file -> add(file, base + start, Optional.empty()), in::fail);
    }
    return Math.max(marker + Guid.SIZE, in.broken() ? 0 : in.at());
  }

  private void add(FileRecord file, long offset, Optional<String> id) {
    Tie tie = id.isPresent() ? Tie.PROVEN : Tie.NONE;
    files.add(new FoundFile(file, offset, originOf.apply(offset), id, tie));
  }
}
