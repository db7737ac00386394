package org.bitshound.intake;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.EvidenceFile.Kind;
import org.bitshound.qmgr.QueueContent;
import org.bitshound.qmgr.QueueReader;
import org.bitshound.qmgr.QueueReader.Form;

/// Reads BITS' job queue wherever it is kept, and carves other files where that was asked for.
final class QueueFiles {
  private final boolean carve;
  private final List<QueueFile> found = new ArrayList<>();
  private final List<FileDefect> defects = new ArrayList<>();

  private QueueFiles(boolean carve) {
    this.carve = carve;
  }

  /// Reads all files that may keep a queue.
  ///
  /// @param carve whether all other files but event logs are looked through
  static QueueFiles read(List<EvidenceFile> files, boolean carve, int threads) {
    var queues = new QueueFiles(carve);
    var work =
        new ConcurrentLinkedQueue<>(
            files.stream()
                .filter(file -> file.duplicateOf().isEmpty() && queues.isLookedInto(file.kind()))
                .toList());
    Scan.inParallel(
        Math.clamp(work.size(), 1, threads),
        () -> {
          for (EvidenceFile file = work.poll(); file != null; file = work.poll()) {
            queues.read(file);
          }
        });
    queues.found.sort(Comparator.comparingInt(queue -> queue.file.order));
    return queues;
  }

  /// {@return what was found, by path}
  List<QueueFile> found() {
    return found;
  }

  List<FileDefect> defects() {
    return defects;
  }

  private boolean isLookedInto(Kind kind) {
    return switch (kind) {
      case ESE, QMGR_DB, QMGR_DAT, QMGR_LOG -> true;
      case EVTX, ENCRYPTED, LIMIT, EMPTY -> false;
      case RAW, EVENT_XML, EVENT_JSON, EVENT_CSV, EVT, REGISTRY, ETL, OTHER -> carve;
      case ZIP, SEVEN_ZIP, GZIP, XZ, ZSTD, TAR -> carve;
    };
  }

  /// The fence around one file: what goes wrong inside is said, and costs that file alone.
  private void read(EvidenceFile file) {
    var told = new ArrayList<Defect>();
    try (var arena = Arena.ofConfined()) {
      MappedFile bytes = file.open(arena);
      content(file, bytes, told).ifPresent(content -> keep(new QueueFile(file, content)));
    } catch (IOException cannot) {
      told.add(
          new Defect(
              0,
              What.READ_ERROR,
              Severity.LOST,
              "a file that can be read",
              cannot.getClass().getSimpleName(),
              "nothing of it is read"));
    } catch (RuntimeException | InternalError ours) { // a mapped file that was cut meanwhile
      told.add(
          new Defect(
              0,
              What.OWN_FAULT,
              Severity.FAULT,
              "a job queue read or said to be damaged",
              ours.toString(),
              "nothing of it is read; please report this"));
    }
    synchronized (this) {
      told.forEach(defect -> defects.add(new FileDefect(file.path(), defect)));
    }
  }

  private synchronized void keep(QueueFile queue) {
    found.add(queue);
  }

  private Optional<QueueContent> content(
      EvidenceFile file, MappedFile bytes, List<Defect> told) {
    Optional<Form> form = QueueReader.formOf(bytes);
    if (form.isPresent()) {
      file.isRather(kind(form.get()));
      return Optional.of(QueueReader.read(bytes, form.get(), told::add));
    }
    if (!carve) {
      return Optional.empty();
    }
    QueueContent carved = QueueReader.carve(bytes, told::add);
    if (carved.jobs().isEmpty() && carved.files().isEmpty()) {
      return Optional.empty();
    }
    if (!file.kind().isOfEvents() && !file.kind().isContainer()) {
      file.isRather(Kind.RAW);
    }
    return Optional.of(carved);
  }

  private static Kind kind(Form form) {
    return switch (form) {
      case LEGACY -> Kind.QMGR_DAT;
      case DATABASE -> Kind.QMGR_DB;
      case LOG -> Kind.QMGR_LOG;
    };
  }
}
