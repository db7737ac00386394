package org.bitshound.intake.pieces;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.intake.evidence.Signature;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.snapshots.Snapshot;

/// Reads listings of jobs.
final class SnapshotFiles implements PieceReader {
  private final ListingClock clock;

  /// @param clock of the machines on which listings were made
  SnapshotFiles(ListingClock clock) {
    this.clock = clock;
  }

  @Override
  public boolean opens(Kind kind) {
    return kind == Kind.BITS_SNAPSHOT;
  }

  @Override
  public Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects) {
    return Snapshot.formOf(Signature.beginning(bytes))
        .map(form -> new SnapshotFile(file, Snapshot.read(bytes.segment(), form, clock, defects)));
  }
}
