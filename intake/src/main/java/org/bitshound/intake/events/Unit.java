package org.bitshound.intake.events;

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
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.Source.Recovered;
import org.bitshound.translation.Translation;
import org.jspecify.annotations.Nullable;

/// Some slots of an event log, read on one thread.
final class Unit extends Tally {
  /// Slots of a unit: 2 MiB, long enough to be worth a hand-over, short enough to keep all threads
  /// busy to the end.
  static final int SLOTS = 32;

  final int firstSlot;
  private final int slots;
  private final boolean recover;
  int chunks;
  private int losses;

  private final Map<Origin, Stream> byOrigin = new HashMap<>();
  private @Nullable Origin lastOrigin;
  private @Nullable Stream lastStream;

  Unit(EvidenceFile file, int slots, int firstSlot, Subject.All subjects, boolean recover) {
    super(file, subjects);
    this.slots = slots;
    this.firstSlot = firstSlot;
    this.recover = recover;
  }

  @Override
  long start() {
    return EvtxFile.offsetOf(firstSlot);
  }

  @Override
  String part() {
    return SLOTS + " chunks";
  }

  void read(EvtxFile evtx, Chunk chunk, AtomicLong bytesRead) {
    int end = Math.min(slots, firstSlot + SLOTS);
    for (int slot = firstSlot; slot < end; slot++) {
      boolean open = evtx.open(slot, chunk, this::met);
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
    runs().forEach(one -> one.end(losses));
  }

  private void met(Defect defect) {
    defects.add(defect);
    losses += defect.severity() == Defect.Severity.LOST ? 1 : 0;
  }

  @Override
  List<Sighting> handOver() {
    byOrigin.clear();
    lastOrigin = null;
    lastStream = null;
    return super.handOver();
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
    stream.runs.add(id, chunk.recordId(), time, losses);
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
}
