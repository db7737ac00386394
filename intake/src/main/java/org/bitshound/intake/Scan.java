package org.bitshound.intake;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.evtx.Chunk;
import org.bitshound.evtx.EvtxFile;
import org.bitshound.evtx.FileHeader;
import org.bitshound.evtx.TemplateCache;
import org.bitshound.translation.register.Translations;

/// The first way through the evidence: every record is met, few are decoded. Files are opened and
/// cut into units, units are read, both on all threads; a fault of bitshound's own in one unit is a
/// defect and leaves the others alone.
final class Scan {
  private final List<EvidenceFile> files;
  private final Translations translations;
  private final TemplateCache templates;
  private final boolean recover;
  private final AtomicLong bytesRead;
  private final Arena arena;

  final Map<EvidenceFile, EvtxFile> opened = new HashMap<>();
  final List<Unit> units = new ArrayList<>();
  final List<FileDefect> defects = new ArrayList<>();

  Scan(
      List<EvidenceFile> files,
      Translations translations,
      TemplateCache templates,
      boolean recover,
      AtomicLong bytesRead,
      Arena arena) {
    this.files = files;
    this.translations = translations;
    this.templates = templates;
    this.recover = recover;
    this.bytesRead = bytesRead;
    this.arena = arena;
  }

  void run(int threads) {
    var next = new AtomicInteger();
    inParallel(
        Math.min(threads, files.size()),
        () -> {
          for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            open(files.get(i));
          }
        });
    units.sort(
        Comparator.comparing((Unit unit) -> unit.file.path())
            .thenComparingInt(unit -> unit.firstSlot));
    var work = new ConcurrentLinkedQueue<>(units);
    inParallel(
        Math.min(threads, units.size()),
        () -> {
          var chunk = new Chunk(templates);
          for (Unit unit = work.poll(); unit != null; unit = work.poll()) {
            read(unit, chunk);
          }
        });
    countChunks();
  }

  private void open(EvidenceFile file) {
    try {
      var found = new ArrayList<Defect>();
      MappedFile bytes = MappedFile.open(file.file(), arena);
      EvtxFile evtx = EvtxFile.of(bytes, found::add);
      synchronized (this) {
        opened.put(file, evtx);
        found.forEach(defect -> defects.add(new FileDefect(file.path(), defect)));
        for (int slot = 0; slot < evtx.slots(); slot += Unit.SLOTS) {
          units.add(new Unit(file, evtx, slot, translations, recover));
        }
      }
    } catch (IOException cannot) {
      synchronized (this) {
        defects.add(
            new FileDefect(
                file.path(),
                new Defect(
                    0,
                    What.READ_ERROR,
                    Severity.LOST,
                    "a file that can be read",
                    cannot.getClass().getSimpleName(),
                    "nothing of it is read")));
      }
    }
  }

  /// The fence around one unit: what goes wrong inside is said, and costs that unit alone.
  private void read(Unit unit, Chunk chunk) {
    try {
      unit.read(chunk, bytesRead);
    } catch (RuntimeException
        | InternalError ours) { // InternalError: a mapped file that was cut meanwhile
      unit.defects.add(
          new Defect(
              EvtxFile.offsetOf(unit.firstSlot),
              What.OWN_FAULT,
              Severity.FAULT,
              "records read or said to be damaged",
              ours.toString(),
              "the rest of " + Unit.SLOTS + " chunks is not read; please report this"));
    }
  }

  private void countChunks() {
    var chunks = new HashMap<EvidenceFile, Integer>();
    for (Unit unit : units) {
      chunks.merge(unit.file, unit.chunks, Integer::sum);
      unit.defects.forEach(defect -> defects.add(new FileDefect(unit.file.path(), defect)));
    }
    for (var file : opened.entrySet()) {
      int expected = file.getValue().header().map(FileHeader::chunkCount).orElse(0);
      int found = chunks.getOrDefault(file.getKey(), 0);
      if (found < expected) {
        defects.add(
            new FileDefect(
                file.getKey().path(),
                new Defect(
                    FileHeader.CHUNK_COUNT_OFFSET,
                    What.COUNT_DIFFERS,
                    Severity.DOUBTFUL,
                    expected + " chunks, by the file's header",
                    found + " chunks",
                    "all chunks that are there are read")));
      }
    }
  }

  static void inParallel(int threads, Runnable work) {
    var others = new ArrayList<Thread>();
    for (int i = 1; i < threads; i++) {
      others.add(Thread.ofPlatform().name("intake-" + i).start(work));
    }
    work.run();
    boolean interrupted = false;
    for (Thread other : others) {
      while (true) {
        try {
          other.join();
          break;
        } catch (InterruptedException stop) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
