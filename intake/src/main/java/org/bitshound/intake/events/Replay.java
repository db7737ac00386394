package org.bitshound.intake.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.FileBytes;
import org.bitshound.bytes.Filetime;
import org.bitshound.event.Event;
import org.bitshound.evtx.Chunk;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.TemplateCache;
import org.bitshound.exports.ExportCursor;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.jspecify.annotations.Nullable;

/// The second way through the evidence: the records that matter of one host, in order of time,
/// become observations. Not thread-safe; each thread has one of its own.
public final class Replay {
  /// Records that are read at once, in the order in which they stand: a host's logs take turns in
  /// time, and a chunk is read once for all of its records. Some 500 KB.
  private static final int READ_AT_ONCE = 256;

  /// Places of one record that are told. Nobody collects a log a thousand times; only made-up
  /// evidence holds more.
  private static final int COPIES = 1000;

  private final Sightings sightings;
  private final Function<EvidenceFile, ExportCursor> exports;
  private final Consumer<FileDefect> defects;
  private final Chunk chunk;
  private @Nullable EvidenceFile from; // the log that is open
  private @Nullable Arena arena;
  private @Nullable FileBytes bytes;
  private @Nullable EvtxFile log;
  private int slot;
  private @Nullable EvidenceFile pointerOf;
  private @Nullable ExportCursor pointer;

  private final List<Met> batch = new ArrayList<>();
  private final List<Met> same = new ArrayList<>(); // sightings of one record
  private final Unnumbered unnumbered = new Unnumbered();
  private boolean tooMany;

  /// A sighting, and the event that stands there.
  private static final class Met {
    static final Comparator<Met> BY_PLACE =
        Comparator.comparingInt((Met met) -> met.sighting.stream().file.order())
            .thenComparingLong(met -> met.sighting.offset());

    final Sighting sighting;
    @Nullable Event event;

    Met(Sighting sighting) {
      this.sighting = sighting;
    }
  }

  /// Makes one.
  ///
  /// @param exports a cursor of its own over an export
  Replay(
      Sightings sightings,
      Function<EvidenceFile, ExportCursor> exports,
      TemplateCache templates,
      Consumer<FileDefect> defects) {
    this.sightings = sightings;
    this.exports = exports;
    this.chunk = new Chunk(templates);
    this.defects = defects;
  }

  /// Tells all observations of one host's records; of a record that was met several times only one,
  /// with its copies.
  ///
  /// @param host its place among all hosts
  public void tell(int host, Consumer<Observation> fold) {
    try {
      sightings.tell(
          host,
          next -> {
            batch.add(new Met(next));
            if (batch.size() == READ_AT_ONCE) {
              take(fold);
            }
          });
      take(fold);
      record(fold);
    } finally {
      close();
    }
  }

  private void take(Consumer<Observation> fold) {
    var byPlace = new ArrayList<>(batch);
    byPlace.sort(Met.BY_PLACE);
    byPlace.forEach(this::read);
    for (Met next : batch) {
      if (!next.sighting.isNumbered() && !unnumbered.isNew(next.sighting)) {
        continue;
      }
      if (!same.isEmpty() && !same.getFirst().sighting.isCopyOf(next.sighting)) {
        record(fold);
      }
      if (same.size() < COPIES) {
        same.add(next);
      } else if (!tooMany) {
        tooMany(next.sighting);
      }
    }
    batch.clear();
  }

  private void read(Met met) {
    Sighting of = met.sighting;
    if (of.stream().file.kind() != Kind.EVTX) {
      readExport(met);
      return;
    }
    int in = EvtxFile.slotOf(of.offset());
    if (from != of.stream().file || slot != in) {
      opened(of.stream().file).reopen(in, chunk);
      slot = in;
    }
    chunk.at(of.offset());
    met.event = chunk.decode() ? chunk.event().orElse(null) : null;
  }

  /// One log is open at a time: a system opens only so many files at once, and observations decode
  /// late from bytes of their own.
  @SuppressWarnings("MustBeClosed") // by close(), when another log is opened
  private EvtxFile opened(EvidenceFile file) {
    EvtxFile known = log;
    if (known == null || from != file) {
      close();
      try {
        arena = Arena.ofConfined();
        bytes = file.read(arena);
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
      known = EvtxFile.of(bytes, again -> {});
      log = known;
      from = file;
    }
    return known;
  }

  @SuppressWarnings("try") // closed, not used
  private void close() {
    try {
      if (bytes != null) {
        bytes.close();
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    } finally {
      if (arena != null) {
        arena.close();
      }
      arena = null;
      bytes = null;
      log = null;
      from = null;
    }
  }

  private void readExport(Met met) {
    EvidenceFile from = met.sighting.stream().file;
    if (pointer == null || pointerOf != from) {
      pointer = exports.apply(from);
      pointerOf = from;
    }
    met.event =
        pointer.at(met.sighting.offset())
            ? pointer.event(Filetime.toInstant(met.sighting.time()))
            : null;
  }

  private void record(Consumer<Observation> fold) {
    if (same.size() == 1) {
      tell(same, fold);
    } else {
      versions().forEach(copies -> tell(copies, fold));
    }
    same.clear();
    tooMany = false;
  }

  /// {@return the sightings of a record that was met several times, by what it says there: one list
  /// where all is in order}
  private Collection<List<Met>> versions() {
    var versions = new LinkedHashMap<List<String>, List<Met>>();
    for (Met one : same) {
      if (one.event != null) {
        versions.computeIfAbsent(asKnown(one, versions), said -> new ArrayList<>()).add(one);
      }
    }
    versions.values().stream()
        .skip(1)
        .forEach(other -> differs(same.getFirst().sighting, other.getFirst().sighting));
    return versions.values();
  }

  /// {@return what a record says: of an export, which may have lost or renamed something, what an
  /// earlier copy says that it does not gainsay}
  private static List<String> asKnown(Met one, Map<List<String>, List<Met>> versions) {
    Event event = Objects.requireNonNull(one.event);
    if (one.sighting.stream().file.kind() != Kind.EVTX) {
      for (var version : versions.entrySet()) {
        if (agrees(event, Objects.requireNonNull(version.getValue().getFirst().event))) {
          return version.getKey();
        }
      }
    }
    return content(event);
  }

  private static boolean agrees(Event exported, Event known) {
    for (String name : known.names()) {
      Optional<String> said = spelled(exported, name);
      Optional<String> stands = spelled(known, name);
      if (!name.isEmpty() && said.isPresent() && stands.isPresent() && !said.equals(stands)) {
        return false;
      }
    }
    return exported.id() == known.id();
  }

  /// Some exporters drop the blanks around a value.
  private static Optional<String> spelled(Event event, String name) {
    return event
        .value(name)
        .map(value -> Spelling.of(value).strip())
        .filter(value -> !value.isEmpty());
  }

  private static void tell(List<Met> copies, Consumer<Observation> fold) {
    Sighting first = copies.getFirst().sighting;
    Event event = copies.getFirst().event;
    if (event != null) {
      var source = source(first, event, others(copies));
      first.stream().reader(first.eventId()).translate(event, source).forEach(fold);
    }
  }

  /// {@return where else the record stands}
  private static List<Place> others(List<Met> copies) {
    if (copies.size() == 1 && copies.getFirst().sighting.stream().file.copies().isEmpty()) {
      return List.of();
    }
    var places = new ArrayList<Place>();
    copies.forEach(copy -> addPlaces(copy.sighting, places));
    places.removeFirst();
    return places;
  }

  private static void addPlaces(Sighting of, List<Place> places) {
    places.add(new Place(of.stream().file.path(), of.offset()));
    of.stream().file.copies().forEach(copy -> places.add(new Place(copy.path(), of.offset())));
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
