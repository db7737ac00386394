package org.bitshound.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
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
  private final Map<EvidenceFile, EvtxFile> files;
  private final TemplateCache templates;
  private final Consumer<FileDefect> defects;
  private final Map<EvidenceFile, Open> open = new HashMap<>();

  /// The chunk that was read last in a file: a host's logs take turns in time, and each goes on
  /// where it was.
  private static final class Open {
    final Chunk chunk;
    int slot = -1;

    Open(Chunk chunk) {
      this.chunk = chunk;
    }
  }

  Replay(Map<EvidenceFile, EvtxFile> files, TemplateCache templates, Consumer<FileDefect> defects) {
    this.files = files;
    this.templates = templates;
    this.defects = defects;
  }

  /// Tells all observations of sorted sightings; of a record that was met several times only one,
  /// with its copies.
  void tell(List<Sighting> sorted, Consumer<Observation> fold) {
    for (int i = 0; i < sorted.size(); ) {
      Sighting first = sorted.get(i);
      var copies = new ArrayList<Sighting>();
      int next = i + 1;
      for (; next < sorted.size() && first.isCopyOf(sorted.get(next)); next++) {
        copies.add(sorted.get(next));
      }
      one(first, copies, fold);
      i = next;
    }
  }

  private void one(Sighting first, List<Sighting> copies, Consumer<Observation> fold) {
    Optional<Event> event = event(first);
    if (event.isEmpty()) {
      return;
    }
    List<Place> places = places(first);
    places.removeFirst();
    for (Sighting copy : copies) {
      Optional<Event> other = event(copy);
      if (other.isPresent() && !content(other.get()).equals(content(event.get()))) {
        differs(first, copy);
        one(copy, List.of(), fold);
      } else {
        places.addAll(places(copy));
      }
    }
    var source = source(first, event.get(), places);
    first.reader().translate(event.get(), source).forEach(fold);
  }

  private Optional<Event> event(Sighting of) {
    Open file = open.computeIfAbsent(of.stream().file, path -> new Open(new Chunk(templates)));
    int slot = EvtxFile.slotOf(of.offset());
    if (file.slot != slot) {
      EvtxFile evtx = files.get(of.stream().file);
      if (evtx == null) {
        throw new IllegalStateException("not open: " + of.stream().file.path());
      }
      evtx.reopen(slot, file.chunk);
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
                What.COUNT_DIFFERS,
                Severity.DOUBTFUL,
                "record "
                    + Long.toUnsignedString(copy.recordId())
                    + " as "
                    + first.stream().file.path()
                    + " has it",
                "other values",
                "both are kept")));
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
        Optional.ofNullable(of.recovered()),
        Optional.empty(),
        alsoIn);
  }
}
