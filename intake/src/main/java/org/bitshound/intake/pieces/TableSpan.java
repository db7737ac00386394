package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.event.table.TableRow;
import org.bitshound.tables.Table;
import org.bitshound.translation.table.JournalRow;
import org.jspecify.annotations.Nullable;

/// How many rows a table has, from when to when they are, and what of them cannot be told.
final class TableSpan {
  private final Table.Kind kind;
  private final RowTimes times;
  private long rows;
  private long timed;
  private long firstUntimed;
  private long unclear;
  private long firstUnclear;
  private long foreign;
  private long firstForeign;
  private @Nullable Instant first;
  private @Nullable Instant last;

  TableSpan(Table.Kind kind, RowTimes times) {
    this.kind = kind;
    this.times = times;
  }

  void take(TableRow row) {
    rows++;
    times.of(row).ifPresentOrElse(this::take, () -> untimed(row.offset()));
    if (kind == Table.Kind.USN_LISTING) {
      check(row);
    }
  }

  private void take(Instant time) {
    timed++;
    first = first == null || time.isBefore(first) ? time : first;
    last = last == null || time.isAfter(last) ? time : last;
  }

  private void untimed(long offset) {
    firstUntimed = rows - timed == 1 ? offset : firstUntimed;
  }

  private void check(TableRow row) {
    if (!JournalRow.isUnderstood(row)) {
      firstUnclear = unclear++ == 0 ? row.offset() : firstUnclear;
    }
    if (row.text("File name").filter(name -> name.indexOf('\uFFFD') >= 0).isPresent()) {
      firstForeign = foreign++ == 0 ? row.offset() : firstForeign;
    }
  }

  long rows() {
    return rows;
  }

  /// {@return the first time and the last; none where no row has one}
  List<Instant> ends() {
    Instant begin = first;
    Instant end = last;
    return begin == null || end == null ? List.of() : List.of(begin, end);
  }

  /// Tells what of the table cannot be told.
  void complain(Consumer<Defect> defects) {
    boolean journal = kind == Table.Kind.USN || times.areLocal();
    if (rows > 0 && (timed == 0 || (journal && timed < rows))) {
      defects.accept(times.areLocal() ? unzoned() : otherForm());
    }
    if (unclear > 0) {
      defects.accept(
          new Defect(
              firstUnclear,
              What.VALUE_TYPE,
              Severity.LOST,
              "the reason of a change as a hexadecimal number",
              unclear + " rows without, the first of them here",
              "what these rows say is not known"));
    }
    if (foreign > 0) {
      defects.accept(
          new Defect(
              firstForeign,
              What.TEXT_NOT_UNICODE,
              Severity.DOUBTFUL,
              "UTF-8 or UTF-16",
              foreign + " names in letters of some code page, the first of them here",
              "files of these names are not found"));
    }
  }

  private Defect otherForm() {
    return new Defect(
        firstUntimed,
        What.TIME_ZONE_UNKNOWN,
        Severity.DOUBTFUL,
        "times of UTC, year first, as the tools write them",
        timed == 0
            ? "dates in the form of some locale"
            : (rows - timed) + " rows without, the first of them here",
        kind == Table.Kind.USN
            ? "these rows are left out"
            : "its times are left out; what else it says is read");
  }

  private Defect unzoned() {
    return new Defect(
        firstUntimed,
        What.TIME_ZONE_UNKNOWN,
        Severity.DOUBTFUL,
        "times of a known zone",
        (rows - timed) + " rows with local times of which nobody knows what time they are",
        "these rows are left out; --listing-zone names the zone, --listing-dates the order of day and"
            + " month");
  }
}
