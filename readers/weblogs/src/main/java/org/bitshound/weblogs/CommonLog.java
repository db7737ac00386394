package org.bitshound.weblogs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The common log format and the combined one, as Squid, Apache and nginx write them: client,
/// identity, user, time with its offset, request line, status, bytes; referer and agent. Source:
/// [apache-log].
final class CommonLog implements Layout {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\S+ \\S+ [^\\[]{1,200}\\[\\d{1,2}/[A-Za-z]{3}/\\d{4}(:\\d\\d){3} [+-]\\d{4}] \".*");
  private static final int REQUEST = 4;
  private static final int AGENT = 8;

  static boolean is(String line) {
    return BEGINNING.matcher(line).matches();
  }

  @Override
  public boolean isUtc() {
    return false;
  }

  @Override
  public Optional<Row> row(String line) {
    if (!is(line)) {
      return Optional.empty();
    }
    int time = line.indexOf(" [");
    List<String> behind = Splitting.quoted(line.substring(time + 1));
    if (behind.size() < REQUEST) {
      return Optional.empty();
    }
    var row =
        new Row()
            .put(Field.CLIENT, line.substring(0, line.indexOf(' ')))
            .put(Field.TIME, behind.get(0))
            .put(Field.STATUS, behind.get(2))
            .put(Field.BYTES, behind.get(3));
    request(behind.get(1), row);
    if (behind.size() > AGENT - 3) {
      row.put(Field.AGENT, behind.get(AGENT - 3));
    }
    if (behind.size() > AGENT - 2) {
      row.put(Field.RESULT, behind.get(AGENT - 2));
    }
    return Optional.of(row);
  }

  private static void request(String line, Row row) {
    int method = line.indexOf(' ');
    int version = line.lastIndexOf(" HTTP/");
    if (method > 0) {
      row.put(Field.METHOD, line.substring(0, method));
      row.put(Field.URL, line.substring(method + 1, version > method ? version : line.length()));
    }
  }
}
