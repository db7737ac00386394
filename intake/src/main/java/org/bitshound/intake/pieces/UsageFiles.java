package org.bitshound.intake.pieces;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.ese.EseDatabase;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.srum.UsageDatabase;

/// Reads the database of the System Resource Usage Monitor.
final class UsageFiles implements PieceReader {

  @Override
  public boolean opens(Kind kind) {
    return kind == Kind.ESE;
  }

  @Override
  public Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects) {
    if (!UsageDatabase.isUsage(EseDatabase.of(bytes, unread -> {}))) {
      return Optional.empty();
    }
    file.isRather(Kind.SRUM);
    EseDatabase database = EseDatabase.of(bytes, defects);
    return Optional.of(new UsageFile(file, UsageDatabase.network(database, defects)));
  }
}
