package org.bitshound.intake.pieces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.FileBytes;
import org.bitshound.event.table.TableRow;
import org.bitshound.intake.collected.Asked;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.tables.Table;
import org.bitshound.translation.table.JournalRow;
import org.bitshound.translation.table.ProgramTables;
import org.bitshound.translation.table.UsageTables;

/// A table that another tool made. It is read through once to know what it covers, and again for
/// what it says: of a `$MFT` or a journal, which have millions of rows, of the files alone that
/// somebody asks for. It does not name its machine.
final class TableFile extends Piece {
  private final Table.Kind kind;
  private final RowTimes times;
  private final TableSpan span;

  TableFile(EvidenceFile file, Table.Kind kind, RowTimes times, TableSpan span) {
    super(file);
    this.kind = kind;
    this.times = times;
    this.span = span;
  }

  @Override
  Optional<CoverageSource> coverage() {
    return Optional.of(
        switch (kind) {
          case MFT -> CoverageSource.MFT;
          case USN, USN_LISTING -> CoverageSource.USN;
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
      case MFT, USN, USN_LISTING -> {}
      case PREFETCH -> rows(row -> all.addAll(ProgramTables.runs(source(row), row)));
      case AMCACHE -> rows(row -> ProgramTables.program(source(row), row).ifPresent(all::add));
      case NETWORK_USAGE -> rows(row -> UsageTables.counted(source(row), row).ifPresent(all::add));
    }
    return all;
  }

  @Override
  List<Observation> ofFiles(Asked asked, Consumer<Defect> defects) {
    return switch (kind) {
      case MFT -> files(asked);
      case USN -> changes(asked, JournalRow::ofMftecmd, defects);
      case USN_LISTING -> changes(asked, JournalRow::ofFsutil, defects);
      case PREFETCH, AMCACHE, NETWORK_USAGE -> List.of();
    };
  }

  private List<Observation> files(Asked asked) {
    var files = new AskedFiles(asked, this::source);
    rows(files::take);
    return files.found();
  }

  private List<Observation> changes(
      Asked asked, Function<TableRow, Optional<JournalRow>> reading, Consumer<Defect> defects) {
    var changes = new AskedChanges(asked);
    rows(row -> reading.apply(row).ifPresent(change -> changes.look(row.offset(), change)));
    if (changes.isWorthASecondWay()) {
      rows(row -> reading.apply(row).ifPresent(change -> take(row, change, changes)));
    }
    changes.tooMany().ifPresent(defects);
    return changes.found();
  }

  private void take(TableRow row, JournalRow change, AskedChanges changes) {
    if (changes.isOurs(change)) {
      times.of(row).ifPresent(time -> changes.take(change, source(row), time));
    }
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
    Instant time = times.of(row).orElse(Source.NO_TIME);
    return source(new Place(file.path(), row.offset()), time);
  }
}
