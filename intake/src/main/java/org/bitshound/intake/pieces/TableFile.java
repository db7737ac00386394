package org.bitshound.intake.pieces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.FileBytes;
import org.bitshound.event.table.TableRow;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.tables.Table;
import org.bitshound.translation.table.ProgramTables;
import org.bitshound.translation.table.UsageTables;

/// A table that another tool made. It is read through once to know what it covers, and again for
/// what it says: of a `$MFT` or a journal, which have millions of rows, of the files alone that
/// somebody asks for. It does not name its machine.
final class TableFile extends Piece {
  private final Table.Kind kind;
  private final TableSpan span;

  TableFile(EvidenceFile file, Table.Kind kind, TableSpan span) {
    super(file);
    this.kind = kind;
    this.span = span;
  }

  @Override
  Optional<CoverageSource> coverage() {
    return Optional.of(
        switch (kind) {
          case MFT -> CoverageSource.MFT;
          case USN -> CoverageSource.USN;
          case PREFETCH -> CoverageSource.PREFETCH;
          case AMCACHE -> CoverageSource.AMCACHE;
          case NETWORK_USAGE -> CoverageSource.SRUM;
        });
  }

  @Override
  long records() {
    return span.rows();
  }

  @Override
  List<Instant> times() {
    return span.ends();
  }

  @Override
  List<Observation> observations() {
    var all = new ArrayList<Observation>();
    switch (kind) {
      case MFT, USN -> {}
      case PREFETCH -> rows(row -> all.addAll(ProgramTables.runs(source(row), row)));
      case AMCACHE -> rows(row -> ProgramTables.program(source(row), row).ifPresent(all::add));
      case NETWORK_USAGE -> rows(row -> UsageTables.counted(source(row), row).ifPresent(all::add));
    }
    return all;
  }

  @Override
  List<Observation> ofFiles(Set<String> fileNames, Consumer<Defect> defects) {
    var asked = new AskedFiles(fileNames, this::source);
    switch (kind) {
      case MFT -> rows(asked::takeFile);
      case USN -> rows(asked::takeChange);
      case PREFETCH, AMCACHE, NETWORK_USAGE -> {}
    }
    asked.tooMany().ifPresent(defects);
    return asked.found();
  }

  /// What is wrong with the table was said when it was read first.
  private void rows(Consumer<TableRow> each) {
    try (var arena = Arena.ofConfined();
        FileBytes bytes = file.read(arena)) {
      Table.of(bytes).ifPresent(table -> table.rows(each, known -> {}));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Source source(TableRow row) {
    Instant time = TableSpan.time(kind, row).orElse(Source.NO_TIME);
    return source(new Place(file.path(), row.offset()), time);
  }
}
