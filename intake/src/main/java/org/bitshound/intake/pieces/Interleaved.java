package org.bitshound.intake.pieces;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.bitshound.observation.Observation;

/// Tells what pieces say of a host between its records, in order of time; what has no time is told
/// first.
final class Interleaved implements Consumer<Observation> {
  private final List<Observation> said;
  private final Consumer<Observation> fold;
  private int next;

  Interleaved(List<Piece> pieces, Consumer<Observation> fold) {
    this.said =
        pieces.stream()
            .flatMap(piece -> piece.observations().stream())
            .sorted(Comparator.comparing(Observation::time)) // stable: of one time as they stand
            .toList();
    this.fold = fold;
  }

  @Override
  public void accept(Observation record) {
    while (next < said.size() && !said.get(next).time().isAfter(record.time())) {
      fold.accept(said.get(next++));
    }
    fold.accept(record);
  }

  /// Tells what is left when there are no more records.
  void rest() {
    said.subList(next, said.size()).forEach(fold);
    next = said.size();
  }
}
