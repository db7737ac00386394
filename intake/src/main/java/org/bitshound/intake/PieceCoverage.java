package org.bitshound.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bitshound.intake.Machine.Covered;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Source;

/// What pieces add to the coverage of their host.
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
    var covered = new ArrayList<>(host.covered());
    bySource.forEach((source, of) -> add(source, of, covered));
    covered.sort((one, other) -> one.source().word().compareTo(other.source().word()));
    return new Machine(host.name(), host.domain(), host.aliases(), covered, List.copyOf(files));
  }

  static Machine add(Machine host, Traffic traffic) {
    var covered = new ArrayList<>(host.covered());
    traffic
        .covered()
        .forEach((source, spell) ->
            covered.add(
                new Covered(
                    source,
                    spell.first(),
                    spell.last(),
                    spell.records(),
                    Map.of(),
                    List.of(),
                    false)));
    covered.sort((one, other) -> one.source().word().compareTo(other.source().word()));
    return new Machine(host.name(), host.domain(), host.aliases(), covered, host.files());
  }

  private static void add(CoverageSource source, List<Piece> pieces, List<Covered> covered) {
    List<Instant> times =
        pieces.stream().map(Piece::times).flatMap(Collection::stream).sorted().toList();
    boolean known = covered.stream().anyMatch(row -> row.source() == source);
    if (!known) {
      covered.add(
          new Covered(
              source,
              times.isEmpty() ? Source.NO_TIME : times.getFirst(),
              times.isEmpty() ? Source.NO_TIME : times.getLast(),
              pieces.stream().mapToLong(Piece::records).sum(),
              Map.of(),
              List.of(),
              false));
    }
  }
}
