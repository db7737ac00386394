package org.bitshound.intake.pieces;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
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
    return kind == Kind.BITS_SNAPSHOT || kind == Kind.BITSADMIN_VALUE;
  }

  @Override
  public Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects) {
    if (file.kind() == Kind.BITSADMIN_VALUE) {
      defects.accept(ofNoJob());
      return Optional.empty();
    }
    return Snapshot.formOf(Signature.beginning(bytes))
        .map(form -> new SnapshotFile(file, Snapshot.read(bytes.segment(), form, clock, defects)));
  }

  private static Defect ofNoJob() {
    return new Defect(
        0,
        What.LAYOUT_MISMATCH,
        Severity.LOST,
        "a job beside each value",
        "states alone, as bitsadmin /rawreturn prints them",
        "they join no job; bitsadmin /list /allusers /verbose says whose they are, and so does a"
            + " console in which the commands stand too");
  }
}
