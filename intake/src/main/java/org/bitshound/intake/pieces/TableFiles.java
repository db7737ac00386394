package org.bitshound.intake.pieces;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.MappedFile;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.intake.evidence.EvidenceFile.Kind;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.tables.Table;

/// Reads tables that other tools made of a host's artifacts.
final class TableFiles implements PieceReader {

  private final ListingClock clock;

  /// @param clock of which zone local times are
  TableFiles(ListingClock clock) {
    this.clock = clock;
  }

  @Override
  public boolean opens(Kind kind) {
    return kind.isTable();
  }

  @Override
  public Optional<Piece> read(EvidenceFile file, MappedFile bytes, Consumer<Defect> defects) {
    return Table.of(bytes)
        .map(table -> {
          var times = new RowTimes(table.kind(), clock);
          if (times.areLocal()) {
            table.rows(times::learn, toldBelow -> {});
          }
          var span = new TableSpan(table.kind(), times);
          table.rows(span::take, defects);
          span.complain(defects);
          return new TableFile(file, table.kind(), times, span);
        });
  }
}
