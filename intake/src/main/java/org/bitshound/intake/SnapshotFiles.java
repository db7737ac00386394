package org.bitshound.intake;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.EvidenceFile.Kind;
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
    int start = (int) Math.min(bytes.size(), Signature.LENGTH);
    return Snapshot.formOf(bytes.view(0, start))
        .map(form -> new SnapshotFile(file, Snapshot.read(bytes.segment(), form, clock, defects)));
  }
}
