package org.bitshound.weblogs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Squid's own access log, `logformat squid`: end of the request in seconds since 1970,
/// milliseconds it took, client, result and status, bytes, method, URL, user, hierarchy and peer,
/// type; with `log_mime_hdrs` the headers behind it. Source: [squid-log].
final class Squid implements Layout {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "\\s*\\d{9,11}\\.\\d{3}\\s+-?\\d+\\s+\\S+\\s+[A-Z_]+/\\d{3}\\s+\\d+\\s+\\S+\\s+\\S+\\s.*");
  private static final int COLUMNS = 10;

  static boolean is(String line) {
    return BEGINNING.matcher(line).matches();
  }

  @Override
  public boolean isUtc() {
    return true;
  }

  @Override
  public Optional<Row> row(String line) {
    List<String> parts = Splitting.atBlanks(line);
    if (parts.size() < COLUMNS) {
      return Optional.empty();
    }
    int slash = parts.get(3).lastIndexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    int peer = parts.get(8).indexOf('/');
    var row =
        new Row()
            .put(Field.TIME, parts.get(0))
            .put(Field.CLIENT, parts.get(2))
            .put(Field.RESULT, parts.get(3).substring(0, slash))
            .put(Field.STATUS, noZero(parts.get(3).substring(slash + 1)))
            .put(Field.BYTES, parts.get(4))
            .put(Field.METHOD, parts.get(5))
            .put(Field.URL, parts.get(6))
            .put(Field.SERVER, parts.get(8).substring(peer + 1));
    for (String part : parts.subList(COLUMNS, parts.size())) {
      headers(part, row);
    }
    return Optional.of(row);
  }

  /// `000` stands for a request that was never answered.
  private static String noZero(String status) {
    return status.equals("000") ? "" : status;
  }

  private static void headers(String part, Row row) {
    for (String header : Percent.decode(part).split("[\\r\\n\\[\\]]+", -1)) {
      int colon = header.indexOf(':');
      if (colon > 0) {
        String value = header.substring(colon + 1).strip();
        switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
          case "user-agent" -> row.put(Field.AGENT, value);
          case "bits-packet-type" -> row.put(Field.PACKET, value);
          case "bits-session-id" -> row.put(Field.SESSION, value);
          default -> {} // says nothing of BITS
        }
      }
    }
  }
}
