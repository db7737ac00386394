package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitshound.intake.evidence.PathOrder;
import org.bitshound.intake.hosts.Machine;
import org.bitshound.intake.hosts.Machine.Covered;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Source;

/// What pieces add to the coverage of their host: a source that a log covers has its records
/// counted there.
final class PieceCoverage {
  private PieceCoverage() {}

  static Machine add(Machine host, List<Piece> pieces) {
    var files = new TreeSet<>(PathOrder.BY_CODE_POINTS);
    files.addAll(host.files());
    var bySource = new TreeMap<CoverageSource, List<Piece>>();
    for (Piece piece : pieces) {
      files.add(piece.file.path());
      piece
          .coverage()
          .ifPresent(of -> bySource.computeIfAbsent(of, source -> new ArrayList<>()).add(piece));
    }
    host.covered().forEach(row -> bySource.remove(row.source()));
    var more = new ArrayList<Covered>();
    bySource.forEach((source, of) -> more.add(covered(source, of)));
    return host.with(more, files);
  }

  private static Covered covered(CoverageSource source, List<Piece> pieces) {
    List<Instant> times =
        pieces.stream().map(Piece::times).flatMap(Collection::stream).sorted().toList();
    return new Covered(
        source,
        times.isEmpty() ? Source.NO_TIME : times.getFirst(),
        times.isEmpty() ? Source.NO_TIME : times.getLast(),
        pieces.stream().mapToLong(Piece::records).sum());
  }
}
