package org.bitshound.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bitshound.bytes.Defect;
import org.bitshound.event.Event;
import org.bitshound.evtx.Chunk;
import org.bitshound.evtx.ChunkHeader;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.Origin;
import org.bitshound.observation.Source.Recovered;
import org.bitshound.translation.Translation;
import org.bitshound.translation.register.Translations;
import org.jspecify.annotations.Nullable;

/// One unit of work: some slots of an event log, read on one thread. What it finds is merged with
/// the other units' later, in an order that has nothing to do with threads.
final class Unit {
  /// Slots of a unit: 2 MiB, long enough to be worth a hand-over, short enough to keep all threads
  /// busy to the end.
  static final int SLOTS = 32;

  final EvidenceFile file;
  final int firstSlot;
  private final EvtxFile evtx;
  private final Translations translations;
  private final boolean recover;

  final List<Stream> streams = new ArrayList<>();
  final List<Runs> runs = new ArrayList<>();
  final List<Sighting> sightings = new ArrayList<>();
  final List<Defect> defects = new ArrayList<>();
  long records;
  long recovered;
  int chunks;

  private final Map<Origin, Stream> byOrigin = new HashMap<>();
  private final Map<List<String>, Stream> byText = new HashMap<>();
  private @Nullable Origin lastOrigin;
  private @Nullable Stream lastStream;

  Unit(
      EvidenceFile file, EvtxFile evtx, int firstSlot, Translations translations, boolean recover) {
    this.file = file;
    this.evtx = evtx;
    this.firstSlot = firstSlot;
    this.translations = translations;
    this.recover = recover;
  }

  void read(Chunk chunk, AtomicLong bytesRead) {
    int end = Math.min(evtx.slots(), firstSlot + SLOTS);
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
    if (reader != null) {
      sight(chunk, stream, reader, eventId, time, id, null);
    }
  }

  private void remains(Chunk chunk, Recovered from) {
    if (!chunk.decode()) {
      return;
    }
    recovered++;
    Origin origin = chunk.origin();
    int eventId = chunk.eventId();
    Optional<Translation> reader = translations.of(origin.provider(), eventId);
    if (reader.isPresent()) {
      // Outside all counts: a stream of its own, which nobody sums up.
      Stream stream = streamOf(origin, new Runs(origin.computer(), origin.channel()));
      sight(chunk, stream, reader.get(), eventId, chunk.timeCreated(), chunk.eventRecordId(), from);
    }
  }

  private void sight(
      Chunk chunk,
      Stream stream,
      Translation reader,
      int eventId,
      long time,
      long id,
      @Nullable Recovered from) {
    if (reader.judges()) {
      Optional<Event> event = chunk.event();
      if (event.isEmpty() || !reader.matters(event.get())) {
        return;
      }
    }
    sightings.add(new Sighting(stream, reader, eventId, time, id, chunk.offsetInFile(), from));
  }

  private Stream streamOf(Origin origin) {
    Stream stream = lastStream;
    if (stream == null || !origin.equals(lastOrigin)) {
      stream = byOrigin.get(origin);
      if (stream == null) {
        stream =
            byText.computeIfAbsent(
                List.of(origin.computer(), origin.provider(), origin.channel()),
                text -> begin(origin));
        byOrigin.put(origin, stream);
      }
      lastOrigin = origin;
      lastStream = stream;
    }
    return stream;
  }

  private Stream begin(Origin origin) {
    Stream stream = streamOf(origin, runsOf(origin.computer(), origin.channel()));
    streams.add(stream);
    return stream;
  }

  private Stream streamOf(Origin origin, Runs runs) {
    return new Stream(
        file, origin.computer(), origin.provider(), origin.channel(), runs, translations);
  }

  private Runs runsOf(String computer, String channel) {
    for (Runs known : runs) {
      if (known.computer.equals(computer) && known.channel.equals(channel)) {
        return known;
      }
    }
    var begun = new Runs(computer, channel);
    runs.add(begun);
    return begun;
  }
}
