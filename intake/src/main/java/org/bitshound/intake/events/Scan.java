package org.bitshound.intake.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.FileBytes;
import org.bitshound.evtx.Chunk;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.FileHeader;
import org.bitshound.evtx.TemplateCache;
import org.bitshound.exports.Export;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.intake.evidence.Unreadable;
import org.bitshound.intake.work.Workers;
import org.bitshound.translation.register.Translations;

/// The first way through the evidence: every record is met, few are decoded. Files are opened and
/// cut into units, units are read, both on all threads; a fault of bitshound's own in one unit is a
/// defect and leaves the others alone.
final class Scan {
  private final List<EvidenceFile> files;
  private final Subject.All subjects;
  private final TemplateCache templates;
  private final boolean recover;
  private final AtomicLong bytesRead;
  private final Sightings sightings;

  private final Map<EvidenceFile, Integer> chunkCounts = new HashMap<>();
  final List<Tally> units = new ArrayList<>();
  final List<FileDefect> defects = new ArrayList<>();

  Scan(
      List<EvidenceFile> files,
      Translations translations,
      TemplateCache templates,
      boolean recover,
      int atOnce,
      AtomicLong bytesRead) {
    this.files = files;
    this.subjects = new Subject.All(translations);
    this.templates = templates;
    this.recover = recover;
    this.bytesRead = bytesRead;
    this.sightings = new Sightings(atOnce, this::stream);
  }

  void run(int threads) {
    Workers.share(files, threads, this::open);
    units.sort(
        Comparator.comparingInt((Tally unit) -> unit.file.order()).thenComparingLong(Tally::start));
    for (int i = 0; i < units.size(); i++) {
      units.get(i).number = i;
    }
    Workers.share(
        units,
        threads,
        () -> {
          var chunk = new Chunk(templates);
          return unit -> read(unit, chunk);
        });
    countChunks();
  }

  Stream stream(int unit, int number) {
    return units.get(unit).stream(number);
  }

  Sightings sightings() {
    return sightings;
  }

  /// Opened for the header alone: a system opens only so many files at once.
  private void open(EvidenceFile file) {
    try (var arena = Arena.ofConfined()) {
      if (file.kind() == Kind.EVTX) {
        openLog(file, arena);
      } else {
        openExport(file, arena);
      }
    } catch (IOException cannot) {
      unreadable(file, cannot);
    } catch (UncheckedIOException cannot) {
      unreadable(file, Objects.requireNonNull(cannot.getCause()));
    }
  }

  private synchronized void unreadable(EvidenceFile file, IOException cannot) {
    defects.add(new FileDefect(file.path(), unreadable(0, cannot, "nothing of it is read")));
  }

  private void openLog(EvidenceFile file, Arena arena) throws IOException {
    try (FileBytes log = file.read(arena)) {
      var found = new ArrayList<Defect>();
      EvtxFile evtx = EvtxFile.of(log, found::add);
      synchronized (this) {
        chunkCounts.put(file, evtx.header().map(FileHeader::chunkCount).orElse(0));
        found.forEach(defect -> defects.add(new FileDefect(file.path(), defect)));
        for (int slot = 0; slot < evtx.slots(); slot += Unit.SLOTS) {
          units.add(new Unit(file, evtx.slots(), slot, subjects, recover));
        }
      }
    }
  }

  private void openExport(EvidenceFile file, Arena arena) throws IOException {
    try (FileBytes content = file.read(arena)) {
      Optional<Export> export = Export.of(content);
      if (export.isPresent()) {
        synchronized (this) {
          part(file, export.get());
        }
      }
    }
  }

  private void part(EvidenceFile file, Export export) {
    long start = export.start();
    long size = export.canBeParted() ? ExportUnit.SIZE : Math.max(1, file.size() - start);
    for (long at = start; at < file.size(); at += size) {
      units.add(new ExportUnit(file, export, at, Math.min(file.size(), at + size), subjects));
    }
  }

  /// Tells the records again that several units may hold.
  void lookAgain(List<Tally> again, Sightings seen, int threads) {
    Workers.share(
        again,
        threads,
        () -> {
          var chunk = new Chunk(templates);
          return unit -> seen.add(recordsOf(unit, chunk));
        });
  }

  /// A file that is gone by now has its records counted as they were met.
  private static List<Sighting> recordsOf(Tally tally, Chunk chunk) {
    var records = new ArrayList<Sighting>();
    try (var arena = Arena.ofConfined()) {
      switch (tally) {
        case Unit unit -> {
          try (FileBytes log = unit.file.read(arena)) {
            unit.lookAgain(EvtxFile.of(log, told -> {}), chunk, records::add);
          }
        }
        case ExportUnit unit -> {
          try (FileBytes export = unit.file.read(arena)) {
            unit.lookAgain(export, records::add);
          }
        }
      }
    } catch (IOException | UncheckedIOException | InternalError gone) {
      return List.of();
    }
    return records;
  }

  private static Defect unreadable(long offset, IOException cannot, String effect) {
    return new Defect(
        offset,
        What.READ_ERROR,
        Severity.LOST,
        "a file that can be read",
        Unreadable.words(cannot),
        effect);
  }

  /// The fence around one unit: what goes wrong inside is said, and costs that unit alone.
  private void read(Tally tally, Chunk chunk) {
    try (var arena = Arena.ofConfined()) {
      switch (tally) {
        case Unit unit -> {
          try (FileBytes log = unit.file.read(arena)) {
            unit.read(EvtxFile.of(log, told -> {}), chunk, bytesRead);
          }
        }
        case ExportUnit unit -> {
          try (FileBytes export = unit.file.read(arena)) {
            unit.read(export, bytesRead);
          }
        }
      }
    } catch (IOException cannot) {
      tally.defects.add(unreadable(tally.start(), cannot, tally.part() + " are not read"));
    } catch (UncheckedIOException cannot) {
      tally.defects.add(
          unreadable(
              tally.start(),
              Objects.requireNonNull(cannot.getCause()),
              "the rest of " + tally.part() + " is not read"));
    } catch (RuntimeException
        | InternalError ours) { // InternalError: a mapped file that was cut meanwhile
      tally.defects.add(
          new Defect(
              tally.start(),
              What.OWN_FAULT,
              Severity.FAULT,
              "records read or said to be damaged",
              ours.toString(),
              "the rest of " + tally.part() + " is not read; please report this"));
    }
    sightings.add(tally.handOver());
  }

  private void countChunks() {
    var chunks = new HashMap<EvidenceFile, Integer>();
    for (Tally unit : units) {
      if (unit instanceof Unit log) {
        chunks.merge(unit.file, log.chunks, Integer::sum);
      }
      unit.defects.forEach(defect -> defects.add(new FileDefect(unit.file.path(), defect)));
    }
    for (var file : chunkCounts.entrySet()) {
      EvidenceFile log = file.getKey();
      FileHeader.fewerChunks(file.getValue(), chunks.getOrDefault(log, 0))
          .ifPresent(defect -> defects.add(new FileDefect(log.path(), defect)));
    }
  }
}
