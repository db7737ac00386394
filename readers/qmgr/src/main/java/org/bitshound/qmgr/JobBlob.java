package org.bitshound.qmgr;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.bitshound.bytes.ByteView;
import org.bitshound.event.queue.JobRecord;

/// The fields of a job, from its marker to the same marker again. All layouts since Windows 7 are
/// one: later ones have more at their end, and qmgr.db has keys where the legacy files have the
/// files themselves. Layouts: `docs/formats/qmgr.md`, "A job".
final class JobBlob {
  static final String DESCRIPTOR = "the security descriptor";

  private static final int HEAD = 2 * Guid.SIZE; // marker and four words, id behind them
  private static final int FOURTH_WORD = 12;
  private static final int MAX_TYPE = 2;
  private static final int MAX_PRIORITY = 3;
  private static final int MAX_STATE = 8;
  private static final int MAX_NOTIFY_FLAGS = 0xff;
  private static final Pattern SID = Pattern.compile("S-1-\\d{1,15}(-\\d{1,10}){1,15}");

  private final ByteView bytes;
  private final int offset;
  private final Guid outer;
  private final Guid inner;
  private final int body;
  private final JobRecord.Draft job = new JobRecord.Draft();

  private JobBlob(ByteView bytes, int offset) {
    this.bytes = bytes;
    this.offset = offset;
    outer = Guid.at(bytes, offset);
    boolean derived = isDerived(bytes, offset);
    inner = derived ? Guid.at(bytes, offset + Guid.SIZE) : outer;
    body = offset + (derived ? 2 : 1) * Guid.SIZE;
  }

  /// Reads a job.
  ///
  /// @param offset where its marker stands, whatever it is
  /// @return empty where no job follows
  static Optional<Parsed<JobRecord>> read(ByteView bytes, int offset, Budget budget) {
    return bytes.holds(offset, HEAD + Guid.SIZE)
        ? new JobBlob(bytes, offset).read(budget)
        : Optional.empty();
  }

  /// An upload job is of a class made from that of a download: it begins with two markers. Its
  /// fourth word is then the middle of the second one.
  private static boolean isDerived(ByteView bytes, int offset) {
    int second = offset + Guid.SIZE;
    return Marker.isJob(Guid.at(bytes, second)) || bytes.u32(second + FOURTH_WORD) > MAX_TYPE;
  }

  private Optional<Parsed<JobRecord>> read(Budget budget) {
    var head = new Fields(bytes, body, offset + Limits.JOB);
    if (!head(head)) {
      return Optional.empty();
    }
    job.marker = outer.text();
    job.known = Marker.isJob(outer);
    int list = descriptor(head, budget);
    if (list < 0) {
      job.lost.add("files, times and settings");
      return Optional.of(new Parsed<>(job.toJobRecord(), offset, head.at()));
    }
    int footer = footer(list, budget);
    var rest = new Fields(bytes, list, footer < 0 ? offset + Limits.JOB : footer);
    var tail = new JobTail(bytes, rest, job);
    tail.read();
    boolean ended = rest.done() && footer >= 0;
    job.whole = ended && job.lost.isEmpty();
    int end = ended ? endBehind(footer) : Math.max(tail.behindFiles(), list);
    return Optional.of(new Parsed<>(job.toJobRecord(), offset, end));
  }

  private boolean head(Fields in) {
    long first = in.u32();
    job.priority = in.u32(MAX_PRIORITY);
    job.state = in.u32(MAX_STATE);
    job.type = in.u32(MAX_TYPE);
    job.otherType =
        first != job.type && first <= MAX_TYPE && first != 0
            ? OptionalInt.of((int) first)
            : OptionalInt.empty();
    Guid id = in.guid();
    job.id = id.text();
    job.title = in.text();
    job.description = in.text();
    job.notifyProgram = Fields.filled(in.text());
    job.notifyArguments = Fields.filled(in.text());
    job.owner = in.text();
    job.notifyFlags = in.u32(MAX_NOTIFY_FLAGS);
    job.elevated = in.u32(1) == 1;
    job.integrity = in.u32();
    in.skip(8);
    return !in.broken() && !id.isNil() && SID.matcher(job.owner).matches();
  }

  /// Goes over the owner's security descriptor, or, where its length is damaged, to the list of
  /// files behind it.
  ///
  /// @return where the list of files begins; -1 where there is none
  private int descriptor(Fields in, Budget budget) {
    long stored = in.u32();
    int size = in.u32(Limits.DESCRIPTOR);
    int start = in.at();
    in.skip(size);
    if (in.isNext(Marker.FILES.guid())) {
      var crc = new CRC32();
      bytes.checksum(crc, start, size);
      job.descriptorHolds = crc.getValue() == stored;
      return in.at();
    }
    int end = Math.min(start + Limits.DESCRIPTOR, bytes.size());
    if (in.broken() || !budget.take(end - start)) {
      return -1;
    }
    job.lost.add(DESCRIPTOR);
    return new GuidSearch(Marker.FILES.guid()).next(bytes, start, end);
  }

  /// {@return where the job's own marker stands again; -1 for nowhere}
  private int footer(int from, Budget budget) {
    int end = Math.min(offset + Limits.JOB, bytes.size());
    int found = budget.take(1) ? new GuidSearch(inner).next(bytes, from, end) : -1;
    return budget.take((found < 0 ? end : found) - from) ? found : -1;
  }

  /// A derived job's own fields may follow those of the job it is made of.
  private int endBehind(int footer) {
    int behind = footer + Guid.SIZE;
    if (inner.equals(outer)) {
      return behind;
    }
    int end = Math.min(behind + Limits.UPLOAD_END, bytes.size());
    int found = new GuidSearch(outer).next(bytes, behind, end);
    return found < 0 ? behind : found + Guid.SIZE;
  }
}
