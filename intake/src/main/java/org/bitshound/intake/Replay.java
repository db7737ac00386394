package org.bitshound.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.Filetime;
import org.bitshound.event.Event;
import org.bitshound.evtx.Chunk;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.TemplateCache;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;

/// The second way through the evidence: the records that matter of one host, in order of time,
/// become observations. Not thread-safe; each host has one of its own.
final class Replay {
  /// Logs whose last chunk is kept at hand, since a host's logs take turns in time. A machine
  /// writes to less than ten that matter here.
  private static final int CHUNKS_AT_HAND = 64;

  /// Places of one record that are told. Nobody collects a log a thousand times; only made-up
  /// evidence holds more.
  private static final int COPIES = 1000;

  private final Function<EvidenceFile, EvtxFile> files;
  private final TemplateCache templates;
  private final Consumer<FileDefect> defects;
  private final LinkedHashMap<EvidenceFile, Open> open = new LinkedHashMap<>(16, 0.75f, true);

  private final List<Sighting> same = new ArrayList<>(); // sightings of one record
  private boolean tooMany;

  /// The chunk that was read last in a file.
  private static final class Open {
    final Chunk chunk;
    int slot = -1;

    Open(Chunk chunk) {
      this.chunk = chunk;
    }
  }

  /// Makes one.
  ///
  /// @param files opens a file, or gives one that is open
  Replay(
      Function<EvidenceFile, EvtxFile> files,
      TemplateCache templates,
      Consumer<FileDefect> defects) {
    this.files = files;
    this.templates = templates;
    this.defects = defects;
  }

  /// Tells all observations of one host's sightings; of a record that was met several times only
  /// one, with its copies.
  void tell(Sightings sightings, int host, Consumer<Observation> fold) {
    sightings.tell(
        host,
        next -> {
          if (!same.isEmpty() && !same.getFirst().isCopyOf(next)) {
            record(fold);
          }
          if (same.size() < COPIES) {
            same.add(next);
          } else if (!tooMany) {
            tooMany(next);
          }
        });
    record(fold);
  }

  private void record(Consumer<Observation> fold) {
    for (List<Sighting> copies : same.size() == 1 ? List.of(same) : versions()) {
      event(copies.getFirst()).ifPresent(event -> tell(event, copies, fold));
    }
    same.clear();
    tooMany = false;
  }

  /// {@return the sightings of a record that was met several times, by what it says there: one list
  /// where all is in order}
  private Collection<List<Sighting>> versions() {
    var versions = new LinkedHashMap<List<String>, List<Sighting>>();
    for (Sighting one : same) {
      event(one)
          .ifPresent(event ->
              versions.computeIfAbsent(content(event), said -> new ArrayList<>()).add(one));
    }
    versions.values().stream().skip(1).forEach(other -> differs(same.getFirst(), other.getFirst()));
    return versions.values();
  }

  private static void tell(Event event, List<Sighting> copies, Consumer<Observation> fold) {
    Sighting first = copies.getFirst();
    var places = new ArrayList<Place>();
    copies.forEach(copy -> places.addAll(places(copy)));
    places.removeFirst();
    var source = source(first, event, places);
    first.stream().reader(first.eventId()).translate(event, source).forEach(fold);
  }

  private Optional<Event> event(Sighting of) {
    EvidenceFile from = of.stream().file;
    Open file = open.computeIfAbsent(from, path -> new Open(new Chunk(templates)));
    if (open.size() > CHUNKS_AT_HAND) {
      open.pollFirstEntry();
    }
    int slot = EvtxFile.slotOf(of.offset());
    if (file.slot != slot) {
      files.apply(from).reopen(slot, file.chunk);
      file.slot = slot;
    }
    file.chunk.at(of.offset());
    return file.chunk.decode() ? file.chunk.event() : Optional.empty();
  }

  private static List<Place> places(Sighting of) {
    var places = new ArrayList<Place>();
    places.add(new Place(of.stream().file.path(), of.offset()));
    of.stream().file.copies().forEach(copy -> places.add(new Place(copy.path(), of.offset())));
    return places;
  }

  private static List<String> content(Event event) {
    var content = new ArrayList<String>();
    content.add(event.provider().toLowerCase(Locale.ROOT) + ' ' + event.id());
    List<String> names = event.names();
    for (int i = 0; i < names.size(); i++) {
      content.add(names.get(i) + '=' + event.value(i).map(Spelling::of).orElse(""));
    }
    return content;
  }

  private void differs(Sighting first, Sighting copy) {
    defects.accept(
        new FileDefect(
            copy.stream().file.path(),
            new Defect(
                copy.offset(),
                What.CONTENT_DIFFERS,
                Severity.DOUBTFUL,
                "record "
                    + Long.toUnsignedString(copy.recordId())
                    + " as "
                    + first.stream().file.path()
                    + " has it",
                "other values",
                "both are kept")));
  }

  private void tooMany(Sighting next) {
    tooMany = true;
    defects.accept(
        new FileDefect(
            next.stream().file.path(),
            new Defect(
                next.offset(),
                What.SIZE_LIMIT,
                Severity.LIMIT,
                "at most " + COPIES + " copies of record " + Long.toUnsignedString(next.recordId()),
                "more",
                "the others are counted, but neither read nor listed")));
  }

  private static Source source(Sighting of, Event event, List<Place> alsoIn) {
    OptionalLong loggedBy = event.processId();
    return new Source(
        new Place(of.stream().file.path(), of.offset()),
        of.stream().computer,
        of.recordId(),
        Filetime.toInstant(of.time()),
        of.stream().provider,
        of.eventId(),
        of.stream().channel,
        loggedBy,
        of.stream().coverage(of.eventId()),
        Optional.ofNullable(of.stream().recovered),
        Optional.empty(),
        alsoIn);
  }
}
