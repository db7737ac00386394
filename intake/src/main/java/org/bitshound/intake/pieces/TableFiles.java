package org.bitshound.intake.pieces;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.tables.Table;

/// Reads tables that other tools made of a host's artifacts.
final class TableFiles implements PieceReader {

  @Override
  public boolean opens(Kind kind) {
    return kind.isTable();
  }

  @Override
  public Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects) {
    return Table.of(bytes)
        .map(table -> {
          var span = new TableSpan(table.kind());
          table.rows(span::take, defects);
          if (span.lacksTimes()) {
            defects.accept(
                new Defect(
                    0,
                    What.TIME_ZONE_UNKNOWN,
                    Severity.DOUBTFUL,
                    "times of UTC, year first, as the tools write them",
                    "dates in the form of some locale",
                    "its times are left out; what else it says is read"));
          }
          return new TableFile(file, table.kind(), span);
        });
  }
}
