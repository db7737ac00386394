package org.bitshound.intake.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.FileBytes;
import org.bitshound.exports.Export;
import org.bitshound.exports.ExportCursor;
import org.bitshound.exports.Origin;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.translation.Translation;
import org.jspecify.annotations.Nullable;

/// The records of an export that begin in one part of it, read on one thread.
final class ExportUnit extends Tally {
  /// Bytes of a part: long enough to be worth a hand-over, short enough to keep all threads busy.
  static final long SIZE = 1 << 23;

  private final Export export;
  private final long from;
  private final long to;

  final Clocks clocks = new Clocks();
  private final Map<Origin, Stream> byOrigin = new HashMap<>();
  private long untimed;
  private long firstUntimed;
  private long foreign = -1; // the first event that matters and is no Unicode
  private @Nullable Origin lastOrigin;
  private @Nullable Stream lastStream;

  /// @param export what is known of the file
  ExportUnit(EvidenceFile file, Export export, long from, long to, Subject.All subjects) {
    super(file, subjects);
    this.export = export;
    this.from = from;
    this.to = to;
  }

  @Override
  long start() {
    return from;
  }

  @Override
  String part() {
    return to - from + " bytes";
  }

  void read(FileBytes bytes, AtomicLong bytesRead) {
    ExportCursor cursor = export.over(bytes).cursor();
    long done = from;
    cursor.from(
        from,
        told -> {
          if (told.offset() < to) {
            defects.add(told);
          }
        });
    while (cursor.next() && cursor.offset() < to) {
      record(cursor);
      if (cursor.position() - done > 1 << 20) {
        bytesRead.addAndGet(cursor.position() - done);
        done = cursor.position();
      }
    }
    bytesRead.addAndGet(Math.max(0, to - done));
    complain();
  }

  private void complain() {
    if (untimed > 0) {
      defects.add(
          new Defect(
              firstUntimed,
              What.VALUE_TYPE,
              Severity.LOST,
              "times in one of the forms that are known",
              untimed + " events with another, the first of them here",
              "these events are missing"));
    }
    if (foreign >= 0) {
      defects.add(
          new Defect(
              foreign,
              What.TEXT_NOT_UNICODE,
              Severity.DOUBTFUL,
              "UTF-8 or UTF-16",
              "letters of some code page",
              "they are shown as U+FFFD, here and behind"));
    }
  }

  private void record(ExportCursor cursor) {
    long time = cursor.time();
    if (time < 0) {
      firstUntimed = untimed++ == 0 ? cursor.offset() : firstUntimed;
      return;
    }
    records++;
    Stream stream = streamOf(cursor.origin());
    int eventId = cursor.eventId();
    long id = cursor.recordId();
    stream.runs.step = Math.max(stream.runs.step, cursor.timeStep());
    clocks.add(stream, time, cursor);
    stream.runs.add(id, -1, time, 0);
    Translation reader = stream.count(eventId, time);
    if (reader != null && (!reader.judges() || reader.matters(cursor.glance()))) {
      relevant++;
      if (foreign < 0 && !cursor.isUnicode()) {
        foreign = cursor.offset();
      }
      sightings.add(new Sighting(stream, eventId, time, id, cursor.offset()));
      stream.sighted = true;
    }
  }

  /// Tells the records again of which other units may hold a copy.
  void lookAgain(FileBytes bytes, Consumer<Sighting> again) {
    streams()
        .forEach(one -> byText.put(new Text(one.computer, one.provider, one.channel, null), one));
    ExportCursor cursor = export.over(bytes).cursor();
    cursor.from(from, told -> {});
    while (cursor.next() && cursor.offset() < to) {
      long time = cursor.time();
      Stream stream = time < 0 ? null : streamOf(cursor.origin());
      if (stream != null && stream.runs.overlaps) {
        again.accept(
            new Sighting(stream, cursor.eventId(), time, cursor.recordId(), cursor.offset()));
      }
    }
    handOver();
  }

  @SuppressWarnings("ReferenceEquality") // a reader gives one origin again and again
  private Stream streamOf(Origin origin) {
    Stream stream = lastStream;
    if (stream == null || origin != lastOrigin) {
      stream = byOrigin.get(origin);
      if (stream == null) {
        stream =
            byText.computeIfAbsent(
                new Text(origin.computer(), origin.provider(), origin.channel(), null),
                this::begin);
        byOrigin.put(origin, stream);
      }
      lastOrigin = origin;
      lastStream = stream;
    }
    return stream;
  }

  @Override
  List<Sighting> handOver() {
    byOrigin.clear();
    lastOrigin = null;
    lastStream = null;
    return super.handOver();
  }
}
