package org.bitshound.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.event.Event;
import org.bitshound.evtx.Chunk;
import org.bitshound.evtx.ChunkHeader;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.Origin;
import org.bitshound.observation.Source.Recovered;
import org.bitshound.translation.Translation;
import org.jspecify.annotations.Nullable;

/// One unit of work: some slots of an event log, read on one thread. What it finds is merged with
/// the other units' later, in an order that has nothing to do with threads.
final class Unit {
  /// Slots of a unit: 2 MiB, long enough to be worth a hand-over, short enough to keep all threads
  /// busy to the end.
  static final int SLOTS = 32;

  final EvidenceFile file;
  final int firstSlot;
  private final int slots;
  private final Subject.All subjects;
  private final boolean recover;

  /// The place among all units, by path and slot.
  int number;

  private final List<Stream> streams = new ArrayList<>();
  private final List<Runs> runs = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();
  final List<Defect> defects = new ArrayList<>();
  long records;
  long relevant;
  long recovered;
  int chunks;

  private final Map<Origin, Stream> byOrigin = new HashMap<>();
  private final Map<Text, Stream> byText = new HashMap<>();
  private final Map<Log, Runs> byLog = new HashMap<>();
  private @Nullable Origin lastOrigin;
  private @Nullable Stream lastStream;

  private record Text(
      String computer, String provider, String channel, @Nullable Recovered recovered) {}

  private record Log(String computer, String channel) {}

  Unit(EvidenceFile file, int slots, int firstSlot, Subject.All subjects, boolean recover) {
    this.file = file;
    this.slots = slots;
    this.firstSlot = firstSlot;
    this.subjects = subjects;
    this.recover = recover;
  }

  /// {@return the streams of ordinary records, in the order in which they were met}
  List<Stream> streams() {
    return streams.stream().filter(one -> one.recovered == null).toList();
  }

  /// {@return the streams of recovered records that matter}
  List<Stream> remains() {
    return streams.stream().filter(one -> one.recovered != null && one.sighted).toList();
  }

  Stream stream(int place) {
    return streams.get(place);
  }

  List<Runs> runs() {
    return runs;
  }

  void read(EvtxFile evtx, Chunk chunk, AtomicLong bytesRead) {
    int end = Math.min(slots, firstSlot + SLOTS);
    for (int slot = firstSlot; slot < end; slot++) {
      boolean open = evtx.open(slot, chunk, defects::add);
      if (open) {
        chunks++;
        while (chunk.next()) {
          record(chunk);
        }
      }
      if (recover) {
        evtx.openRemains(slot, chunk);
        while (chunk.next()) {
          remains(chunk, open ? Recovered.SLACK : Recovered.DAMAGED_CHUNK);
        }
      }
      bytesRead.addAndGet(ChunkHeader.CHUNK_SIZE);
    }
  }

  /// {@return what was sighted, which is then the caller's; what only helped to find it is let go}
  List<Sighting> handOver() {
    var handed = List.copyOf(sightings);
    sightings.clear();
    byOrigin.clear();
    byText.clear();
    byLog.clear();
    lastOrigin = null;
    lastStream = null;
    return handed;
  }

  private void record(Chunk chunk) {
    if (!chunk.decode()) {
      return;
    }
    records++;
    Stream stream = streamOf(chunk.origin());
    int eventId = chunk.eventId();
    long time = chunk.timeCreated();
    long id = chunk.eventRecordId();
    stream.runs.add(id, chunk.recordId(), time);
    Translation reader = stream.count(eventId, time);
    if (reader != null && sight(chunk, stream, reader, eventId, time, id)) {
      relevant++;
    }
  }

  private void remains(Chunk chunk, Recovered from) {
    if (!chunk.decode()) {
      return;
    }
    recovered++;
    Origin origin = chunk.origin();
    int eventId = chunk.eventId();
    if (subjects.translations().of(origin.provider(), eventId).isPresent()) {
      Stream stream = byText.computeIfAbsent(text(origin, from), this::begin);
      long time = chunk.timeCreated();
      Translation reader = stream.count(eventId, time);
      if (reader != null) {
        sight(chunk, stream, reader, eventId, time, chunk.eventRecordId());
      }
    }
  }

  /// {@return whether the current record matters: then it is noted}
  private boolean sight(
      Chunk chunk, Stream stream, Translation reader, int eventId, long time, long id) {
    if (reader.judges()) {
      Optional<Event> event = chunk.glance();
      if (event.isEmpty() || !reader.matters(event.get())) {
        return false;
      }
    }
    sightings.add(new Sighting(stream, eventId, time, id, chunk.offsetInFile()));
    stream.sighted = true;
    return true;
  }

  /// Tells the records again of which other units may hold a copy.
  void lookAgain(EvtxFile evtx, Chunk chunk, Consumer<Sighting> to) {
    streams()
        .forEach(one -> byText.put(new Text(one.computer, one.provider, one.channel, null), one));
    int end = Math.min(slots, firstSlot + SLOTS);
    for (int slot = firstSlot; slot < end; slot++) {
      boolean open = evtx.open(slot, chunk, told -> {});
      while (open && chunk.next()) {
        if (chunk.decode()) {
          again(chunk, to);
        }
      }
    }
    handOver();
  }

  private void again(Chunk chunk, Consumer<Sighting> to) {
    Stream stream = streamOf(chunk.origin());
    if (stream.runs.overlaps) {
      to.accept(
          new Sighting(
              stream,
              chunk.eventId(),
              chunk.timeCreated(),
              chunk.eventRecordId(),
              chunk.offsetInFile()));
    }
  }

  private Stream streamOf(Origin origin) {
    Stream stream = lastStream;
    if (stream == null || !origin.equals(lastOrigin)) {
      stream = byOrigin.get(origin);
      if (stream == null) {
        stream = byText.computeIfAbsent(text(origin, null), this::begin);
        byOrigin.put(origin, stream);
      }
      lastOrigin = origin;
      lastStream = stream;
    }
    return stream;
  }

  private static Text text(Origin origin, @Nullable Recovered from) {
    return new Text(origin.computer(), origin.provider(), origin.channel(), from);
  }

  private Stream begin(Text text) {
    Runs ids =
        text.recovered() == null
            ? byLog.computeIfAbsent(new Log(text.computer(), text.channel()), this::begin)
            : new Runs(text.computer(), text.channel()); // outside all sums
    var stream =
        new Stream(
            file,
            text.computer(),
            subjects.of(text.provider(), text.channel()),
            ids,
            number,
            streams.size(),
            text.recovered());
    streams.add(stream);
    return stream;
  }

  private Runs begin(Log log) {
    var begun = new Runs(log.computer(), log.channel());
    runs.add(begun);
    return begun;
  }
}
