package org.bitshound.intake.pieces;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.snapshots.DeliveryListing;

/// Reads what somebody saved of Delivery Optimization.
final class DeliveryFiles implements PieceReader {

  @Override
  public boolean opens(Kind kind) {
    return kind == Kind.DELIVERY_OPTIMIZATION;
  }

  @Override
  public Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects) {
    return Optional.of(new DeliveryFile(file, DeliveryListing.read(bytes.segment(), defects)));
  }
}
