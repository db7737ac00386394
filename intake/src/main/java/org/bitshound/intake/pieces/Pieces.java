package org.bitshound.intake.pieces;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.intake.evidence.Held;
import org.bitshound.intake.evidence.Unreadable;
import org.bitshound.intake.hosts.HostLabel;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.hosts.Machines;
import org.bitshound.intake.hosts.Siblings;
import org.bitshound.intake.work.Workers;
import org.bitshound.snapshots.ListingClock;

/// All pieces of a collection, read on all threads; a fault of bitshound's own in one file is a
/// defect and leaves the others alone.
public final class Pieces {
  private final List<PieceReader> readers;
  private final List<Piece> found = new ArrayList<>();
  private final List<FileDefect> defects = new ArrayList<>();

  private Pieces(List<PieceReader> readers) {
    this.readers = readers;
  }

  /// Reads all files that hold some.
  ///
  /// @param carve whether all files are looked through for remainders of BITS' job queue
  /// @param listings of which zone the local times of saved listings are
  /// @param threads at most so many
  public static Pieces read(
      List<EvidenceFile> files, boolean carve, ListingClock listings, int threads) {
    var pieces =
        new Pieces(
            List.of(
                new QueueFiles(carve),
                new SnapshotFiles(listings),
                new HostListingFiles(),
                new TypedFiles(),
                new DeliveryFiles(),
                new UsageFiles(),
                new TableFiles(listings)));
    List<EvidenceFile> opened =
        files.stream()
            .filter(file -> file.duplicateOf().isEmpty() && pieces.opens(file.kind()))
            .toList();
    Workers.share(opened, threads, pieces::read);
    pieces.found.sort(Comparator.comparingInt(piece -> piece.file.order()));
    return pieces;
  }

  /// Gives each piece its host: the one that it names, else that of the logs collected with it.
  ///
  /// @param otherwise whose they are where nothing else tells
  public void attribute(Siblings siblings, Optional<String> otherwise) {
    for (Piece piece : found) {
      piece.host =
          piece
              .computer()
              .or(() -> siblings.hostOf(piece.file.path()))
              .or(() -> otherwise)
              .map(HostLabel::of)
              .orElse(Machines.UNKNOWN);
    }
  }

  /// Adds hosts of which nothing but pieces was found, and counts the pieces as sources.
  public void cover(Machines machines) {
    var byHost = new TreeMap<String, List<Piece>>();
    for (Piece piece : found) {
      if (!piece.isEmpty()) {
        byHost.computeIfAbsent(piece.host, host -> new ArrayList<>()).add(piece);
      }
    }
    byHost.forEach((name, of) -> machines.learn(name, host -> PieceCoverage.add(host, of)));
    machines.order();
  }

  /// {@return those of one host, by path}
  public PiecesOfHost of(Machine host) {
    return new PiecesOfHost(found.stream().filter(one -> one.host.equals(host.name())).toList());
  }

  /// {@return what each file held, by path}
  public List<Held> held() {
    return found.stream().map(Piece::held).toList();
  }

  /// {@return what could not be read}
  public List<FileDefect> defects() {
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
