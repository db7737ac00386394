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

/// All pieces of a collection, read on all threads; a fault of bitshound's own in one file is a
/// defect and leaves the others alone.
final class Pieces {
  private final List<PieceReader> readers;
  private final List<Piece> found = new ArrayList<>();
  private final List<FileDefect> defects = new ArrayList<>();

  private Pieces(List<PieceReader> readers) {
    this.readers = readers;
  }

  /// Reads all files that one of the readers opens.
  static Pieces read(List<EvidenceFile> files, List<PieceReader> readers, int threads) {
    var pieces = new Pieces(readers);
    var work =
        new ConcurrentLinkedQueue<>(
            files.stream()
                .filter(file -> file.duplicateOf().isEmpty() && pieces.opens(file.kind()))
                .toList());
    Scan.inParallel(
        Math.clamp(work.size(), 1, threads),
        () -> {
          for (EvidenceFile file = work.poll(); file != null; file = work.poll()) {
            pieces.read(file);
          }
        });
    pieces.found.sort(Comparator.comparingInt(piece -> piece.file.order));
    return pieces;
  }

  /// {@return what was found, by path}
  List<Piece> found() {
    return found;
  }

  List<FileDefect> defects() {
    return defects;
  }

  private boolean opens(EvidenceFile.Kind kind) {
    return readers.stream().anyMatch(reader -> reader.opens(kind));
  }

  /// The fence around one file.
  private void read(EvidenceFile file) {
    var told = new ArrayList<Defect>();
    try (var arena = Arena.ofConfined()) {
      var bytes = file.open(arena);
      for (PieceReader reader : readers) {
        Optional<Piece> piece =
            reader.opens(file.kind()) ? reader.read(file, bytes, told::add) : Optional.empty();
        if (piece.isPresent()) {
          keep(piece.get());
          break;
        }
      }
    } catch (IOException cannot) {
      told.add(
          new Defect(
              0,
              What.READ_ERROR,
              Severity.LOST,
              "a file that can be read",
              Unreadable.words(cannot),
              "nothing of it is read"));
    } catch (RuntimeException
        | InternalError ours) { // InternalError: a mapped file that was cut meanwhile
      told.add(
          new Defect(
              0,
              What.OWN_FAULT,
              Severity.FAULT,
              "a file read or said to be damaged",
              ours.toString(),
              "nothing of it is read; please report this"));
    }
    synchronized (this) {
      told.forEach(defect -> defects.add(new FileDefect(file.path(), defect)));
    }
  }

  private synchronized void keep(Piece piece) {
    found.add(piece);
  }
}
