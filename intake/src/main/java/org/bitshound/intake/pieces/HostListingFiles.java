package org.bitshound.intake.pieces;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.intake.evidence.Signature;
import org.bitshound.snapshots.HostListing;

/// Reads listings of services and exports of the registry.
final class HostListingFiles implements PieceReader {

  @Override
  public boolean opens(Kind kind) {
    return kind == Kind.SERVICE_LISTING || kind == Kind.REGISTRY_EXPORT;
  }

  @Override
  public Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects) {
    return HostListing.formOf(Signature.beginning(bytes))
        .map(form -> new HostListingFile(file, HostListing.read(bytes.segment(), form, defects)));
  }
}
