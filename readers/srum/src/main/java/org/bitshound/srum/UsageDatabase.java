package org.bitshound.srum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitshound.bytes.Defect;
import org.bitshound.bytes.Defect.Severity;
import org.bitshound.bytes.Defect.What;
import org.bitshound.ese.EseDatabase;
import org.bitshound.ese.Row;
import org.bitshound.ese.Table;
import org.bitshound.ese.Value;
import org.bitshound.event.usage.NetworkUsage;

/// `SRUDB.dat`: of its tables the one that counts bytes by program, user, interface and hour. Which
/// table is whose: `docs/formats/srum.md`.
public final class UsageDatabase {
  private static final String NETWORK = "{973F5D5C-1D90-4944-BE8E-24B94231A174}";
  private static final String IDENTITIES = "SruDbIdMapTable";

  /// A year of a busy machine has a tenth of it.
  private static final int MOST_ROWS = 2_000_000;

  private UsageDatabase() {}

  /// {@return whether a database is the monitor's}
  public static boolean isUsage(EseDatabase database) {
    return database.table(IDENTITIES).flatMap(table -> table.column("IdBlob")).isPresent();
  }

  /// {@return what programs sent and received, in the order of the table; none where the database
  /// has no such table}
  public static List<NetworkUsage> network(EseDatabase database, Consumer<Defect> defects) {
    Optional<Table> table = database.table(NETWORK);
    if (table.isEmpty()) {
      return List.of();
    }
    Identities identities =
        database.table(IDENTITIES).map(Identities::of).orElseGet(Identities::new);
    var usages = new ArrayList<NetworkUsage>();
    table
        .get()
        .rows(row -> {
          if (usages.size() < MOST_ROWS) {
            usages.add(usage(row, identities));
          } else if (usages.size() == MOST_ROWS) {
            defects.accept(tooMany(row));
          }
        });
    return usages;
  }

  private static NetworkUsage usage(Row row, Identities identities) {
    return new NetworkUsage(
        row.offset(),
        row.value("TimeStamp").flatMap(Value::time),
        identities.program(row.number("AppId")),
        identities.user(row.number("UserId")),
        row.number("BytesSent").orElse(0),
        row.number("BytesRecvd").orElse(0));
  }

  private static Defect tooMany(Row row) {
    return new Defect(
        row.offset(),
        What.SIZE_LIMIT,
        Severity.LIMIT,
        "at most " + MOST_ROWS + " rows of network usage",
        "more",
        "the rows behind are not read");
  }
}
