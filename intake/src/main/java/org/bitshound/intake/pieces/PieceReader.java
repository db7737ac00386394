package org.bitshound.intake.pieces;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.evidence.EvidenceFile;

/// Reads the files of one kind that is no log of events. Several files are read at once.
interface PieceReader {
  /// {@return whether it is worth opening the file}
  boolean opens(EvidenceFile.Kind kind);

  /// Reads a file, and may say by [EvidenceFile#isRather] what it is.
  ///
  /// @param bytes which are gone when this returns
  /// @return what it says; empty where it is nothing of this kind
  Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects)
      throws IOException;
}
