package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.event.table.TableRow;
import org.bitshound.tables.Table;
import org.bitshound.translation.table.TableTimes;
import org.jspecify.annotations.Nullable;

/// How many rows a table has, and from when to when they are.
final class TableSpan {
  private final Table.Kind kind;
  private long rows;
  private long timed;
  private @Nullable Instant first;
  private @Nullable Instant last;

  TableSpan(Table.Kind kind) {
    this.kind = kind;
  }

  void take(TableRow row) {
    rows++;
    time(kind, row).ifPresent(this::take);
  }

  private void take(Instant time) {
    timed++;
    first = first == null || time.isBefore(first) ? time : first;
    last = last == null || time.isAfter(last) ? time : last;
  }

  /// {@return when a row was so}
  static Optional<Instant> time(Table.Kind kind, TableRow row) {
    return TableTimes.of(
        row,
        switch (kind) {
          case MFT -> "LastRecordChange0x10";
          case USN -> "UpdateTimestamp";
          case PREFETCH -> "LastRun";
          case AMCACHE -> "FileKeyLastWriteTimestamp";
          case NETWORK_USAGE -> "Timestamp";
        });
  }

  long rows() {
    return rows;
  }

  /// {@return whether the table has rows and no time in a form that is read}
  boolean lacksTimes() {
    return rows > 0 && timed == 0;
  }

  /// {@return the first time and the last; none where no row has one}
  List<Instant> ends() {
    Instant begin = first;
    Instant end = last;
    return begin == null || end == null ? List.of() : List.of(begin, end);
  }
}
