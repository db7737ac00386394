package org.bitshound.ese;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bitshound.bytes.ByteView;

/// What log files beside a database hold that the database does not have yet.
///
/// A record that changes a page names the page, the count of changes that it makes, and the count
/// that it found. Where the latter is what the page has, or what the record before it made, the
/// record is one that is still to be done; nothing else in a log looks like that by chance. Source:
/// [MS-ESE], `log.hxx` (`LRPAGE_`).
///
/// @param present the generations of the logs that belong to the database
/// @param missing those that the database needs and that are not among them
/// @param byTable how many changes of rows and values are still to be done, by table; those of
///   pages that belong to no table are left out
public record LoggedChanges(List<Long> present, List<Long> missing, Map<String, Long> byTable) {
  private static final int FIRST_TYPE = 29; // insert; replace, delete and their like follow
  private static final int LAST_TYPE = 35;
  private static final int PAGE = 4;
  private static final int DBTIME = 8;
  private static final int DBTIME_BEFORE = 16;
  private static final int SIZE = 24;
  private static final int MOST_MISSING = 1000;

  /// Looks through logs.
  ///
  /// @param logs in any order; those of other databases are left out
  public static LoggedChanges of(EseDatabase database, Collection<LogFile> logs) {
    List<LogFile> own =
        logs.stream()
            .filter(log -> database.header().map(log::belongsTo).orElse(false))
            .sorted(Comparator.comparingLong(LogFile::generation))
            .toList();
    var present =
        own.stream().map(LogFile::generation).collect(Collectors.toCollection(TreeSet::new));
    var search = new Search(database);
    own.forEach(log -> search.through(log.records()));
    return new LoggedChanges(List.copyOf(present), missing(database, present), search.byTable);
  }

  private static List<Long> missing(EseDatabase database, TreeSet<Long> present) {
    return database
        .header()
        .filter(header -> header.lastLogNeeded() > 0)
        .map(header ->
            LongStream.rangeClosed(header.firstLogNeeded(), header.lastLogNeeded())
                .filter(generation -> !present.contains(generation))
                .limit(MOST_MISSING)
                .boxed()
                .toList())
        .orElse(List.of());
  }

  /// {@return it in words, for a person: "log 9 is there; it holds 3 changes of Jobs …"}
  public String words() {
    String held =
        byTable.isEmpty()
            ? "no change that the database lacks"
            : byTable.entrySet().stream()
                .map(one -> one.getValue() + " of " + one.getKey())
                .collect(Collectors.joining(", ", "changes that the database lacks: ", ""));
    return "logs present: %s; logs needed and missing: %s; they hold %s"
        .formatted(numbers(present), numbers(missing), held);
  }

  private static String numbers(List<Long> numbers) {
    return numbers.isEmpty()
        ? "none"
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /// Goes through logs from the oldest on, and keeps what each page would be at.
  private static final class Search {
    private final EseDatabase database;
    private final long[] dbtimes;
    private final Map<Integer, String> tables = new HashMap<>();
    private final Map<String, Long> byTable = new TreeMap<>();

    Search(EseDatabase database) {
      this.database = database;
      this.dbtimes = new long[database.pageCount() + 1];
      for (int page = 1; page < dbtimes.length; page++) {
        dbtimes[page] = database.page(page).dbtime();
      }
      for (Table table : database.tables()) {
        tables.putIfAbsent(table.objectId(), table.name());
        table.longValues().ifPresent(tree -> tables.putIfAbsent(tree.objectId(), table.name()));
      }
    }

    void through(ByteView records) {
      for (int at = 0; at + SIZE <= records.size(); at++) {
        int type = records.u8(at);
        if (type >= FIRST_TYPE && type <= LAST_TYPE) {
          look(records, at);
        }
      }
    }

    private void look(ByteView records, int at) {
      long page = records.u32(at + PAGE);
      long before = records.i64(at + DBTIME_BEFORE);
      long after = records.i64(at + DBTIME);
      if (page < 1 || page >= dbtimes.length || before == 0 || after <= before) {
        return;
      }
      if (dbtimes[(int) page] == before) {
        dbtimes[(int) page] = after;
        String table = tables.get(database.page((int) page).objectId());
        if (table != null) {
          byTable.merge(table, 1L, Long::sum);
        }
      }
    }
  }
}
