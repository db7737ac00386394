package org.bitshound.translation.table;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitshound.event.table.TableRow;
import org.bitshound.event.usage.NetworkUsage;
import org.bitshound.observation.NetworkCounted;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;

/// What SRUM counted, from its database or from SrumECmd's table of it.
public final class UsageTables {
  /// `!!svchost.exe!1972/12/14:16:22:50!1c364![netsvcs] [BITS]`, and what SrumECmd makes of it.
  private static final Pattern HOSTED = Pattern.compile(".*svchost\\.exe.*\\[([^\\[\\]]+)]\\s*");

  /// A service's key holds neither blanks nor what parts a path or a package's name.
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,63}");

  private UsageTables() {}

  /// {@return what a row of the database counted; empty where it has no time}
  public static Optional<Observation> counted(Source source, NetworkUsage row) {
    return row.time()
        .map(time -> counted(source, time, row.program(), row.sid(), row.sent(), row.received()));
  }

  /// {@return what a row of the table counted; empty where it has no time}
  public static Optional<Observation> counted(Source source, TableRow row) {
    return Cells.time(row, "Timestamp")
        .map(time ->
            counted(
                source,
                time,
                row.text("ExeInfo"),
                row.text("Sid").filter(sid -> sid.startsWith("S-")),
                Cells.number(row, "BytesSent").orElse(0),
                Cells.number(row, "BytesReceived").orElse(0)));
  }

  private static Observation counted(
      Source source,
      Instant time,
      Optional<String> program,
      Optional<String> sid,
      long sent,
      long received) {
    Optional<String> service = program.flatMap(UsageTables::service);
    Optional<String> path = service.isPresent() ? Optional.empty() : program;
    return new NetworkCounted(source, time, path, service, sid, sent, received);
  }

  private static Optional<String> service(String program) {
    Matcher hosted = HOSTED.matcher(program);
    if (hosted.matches()) {
      return Optional.of(hosted.group(1));
    }
    return SERVICE.matcher(program).matches() ? Optional.of(program) : Optional.empty();
  }
}
