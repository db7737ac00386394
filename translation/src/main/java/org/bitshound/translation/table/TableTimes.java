package org.bitshound.translation.table;

import java.time.Instant;
import java.util.Optional;
import org.bitshound.event.table.TableRow;

/// When a row of a table was so: what the table covers.
public final class TableTimes {
  private TableTimes() {}

  /// {@return the time in a column; empty where it is empty, or in the form of some locale}
  public static Optional<Instant> of(TableRow row, String column) {
    return Cells.time(row, column);
  }
}
