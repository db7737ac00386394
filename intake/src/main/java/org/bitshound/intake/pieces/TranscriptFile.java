package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.translation.transcript.Transcript;

/// A transcript. Its times are the host's, without a zone: none of them is told as a time.
final class TranscriptFile extends Piece {
  private final List<Transcript> sessions;

  TranscriptFile(EvidenceFile file, List<Transcript> sessions) {
    super(file);
    this.sessions = List.copyOf(sessions);
  }

  /// A folder on a server may hold the transcripts of many machines, each file those of one.
  @Override
  Optional<String> computer() {
    List<String> names =
        sessions.stream().flatMap(session -> session.machine().stream()).distinct().toList();
    return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }

  @Override
  Optional<CoverageSource> coverage() {
    return Optional.of(CoverageSource.TRANSCRIPTS);
  }

  @Override
  long records() {
    return sessions.stream().mapToLong(session -> session.lines().size()).sum();
  }

  @Override
  List<Instant> times() {
    return List.of();
  }

  @Override
  List<Observation> observations() {
    var all = new ArrayList<Observation>();
    for (Transcript session : sessions) {
      long start = session.lines().isEmpty() ? 0 : session.lines().getFirst().offset();
      all.add(session.told(source(new Place(file.path(), start), Source.NO_TIME)));
    }
    return all;
  }
}
