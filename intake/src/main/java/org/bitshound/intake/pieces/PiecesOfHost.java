package org.bitshound.intake.pieces;

import java.util.List;
import java.util.function.Consumer;
import org.bitshound.intake.collected.Asked;
import org.bitshound.intake.evidence.FileDefect;
import org.bitshound.observation.Observation;

/// What the pieces of one host say of it.
public final class PiecesOfHost {
  private final List<Piece> pieces;

  PiecesOfHost(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /// Tells all that they say.
  public void tell(Consumer<Observation> fold) {
    pieces.forEach(piece -> piece.observations().forEach(fold));
  }

  /// Tells all that they say, and the host's records with it: first what names things that records
  /// may speak of, the rest between the records in order of time.
  ///
  /// @param records tells the host's records
  public void tellWith(Consumer<Consumer<Observation>> records, Consumer<Observation> fold) {
    pieces.stream().filter(Piece::comesFirst).forEach(one -> one.observations().forEach(fold));
    List<Piece> others = pieces.stream().filter(piece -> !piece.comesFirst()).toList();
    var both = new Interleaved(others, fold);
    records.accept(both);
    both.rest();
  }

  /// Tells what they say of some files, where they say too much to be told whole.
  ///
  /// @param asked for which files
  /// @param defects told what of the pieces cannot be told
  public void tellOfFiles(Asked asked, Consumer<Observation> fold, Consumer<FileDefect> defects) {
    if (!asked.fileNames().isEmpty()) {
      pieces.forEach(piece ->
          piece
              .ofFiles(asked, told -> defects.accept(new FileDefect(piece.file.path(), told)))
              .forEach(fold));
    }
  }
}
