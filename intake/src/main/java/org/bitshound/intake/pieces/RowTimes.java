package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.Optional;
import org.bitshound.event.table.TableRow;
import org.bitshound.snapshots.ListingClock;
import org.bitshound.snapshots.LocalDates;
import org.bitshound.tables.Table;
import org.bitshound.translation.table.TableTimes;

/// When the rows of a table were so. Tools write UTC; Windows itself prints local times in the form
/// of some locale, of which all rows together may show which number is the month.
final class RowTimes {
  private static final String LISTED = "Time stamp";

  private final Table.Kind kind;
  private final LocalDates dates;

  RowTimes(Table.Kind kind, ListingClock clock) {
    this.kind = kind;
    this.dates = new LocalDates(clock);
  }

  /// {@return whether rows are to be [#learn]ed from before they are asked}
  boolean areLocal() {
    return kind == Table.Kind.USN_LISTING;
  }

  void learn(TableRow row) {
    row.text(LISTED).ifPresent(dates::learn);
  }

  /// {@return when a row was so; empty where nobody can know it}
  Optional<Instant> of(TableRow row) {
    return switch (kind) {
      case MFT -> TableTimes.of(row, "LastRecordChange0x10");
      case USN -> TableTimes.of(row, "UpdateTimestamp");
      case USN_LISTING -> row.text(LISTED).flatMap(dates::time);
      case PREFETCH -> TableTimes.of(row, "LastRun");
      case AMCACHE -> TableTimes.of(row, "FileKeyLastWriteTimestamp");
      case NETWORK_USAGE -> TableTimes.of(row, "Timestamp");
    };
  }
}
