package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.observation.TranscriptLines.Line;
import org.bitshound.translation.transcript.ConsoleHistory;

/// The history of the console. It names neither its machine nor any time, and its user only by
/// where it lies.
final class HistoryFile extends Piece {
  private final Optional<String> profile;
  private final List<Line> lines;

  HistoryFile(EvidenceFile file, Optional<String> profile, List<Line> lines) {
    super(file);
    this.profile = profile;
    this.lines = List.copyOf(lines);
  }

  @Override
  Optional<CoverageSource> coverage() {
    return Optional.of(CoverageSource.TRANSCRIPTS);
  }

  @Override
  long records() {
    return lines.size();
  }

  @Override
  List<Instant> times() {
    return List.of();
  }

  @Override
  List<Observation> observations() {
    Source source = source(new Place(file.path(), 0), Source.NO_TIME);
    return List.of(ConsoleHistory.told(source, profile, lines));
  }
}
