package org.bitshound.weblogs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What logs that name their columns call them. Sources: [w3c-log], [iis-log], [zeek-http],
/// [zeek-dns], [zeek-conn], [zeek-ssl], [bluecoat-log].
final class Names {
  private static final Map<String, Field> BY_NAME =
      Map.ofEntries(
          Map.entry("date", Field.DATE),
          Map.entry("time", Field.TIME),
          Map.entry("x-timestamp-unix", Field.TIME),
          Map.entry("datetime", Field.TIME),
          Map.entry("c-ip", Field.CLIENT),
          Map.entry("c-dns", Field.CLIENT),
          Map.entry("cs-method", Field.METHOD),
          Map.entry("cs-uri", Field.URL),
          Map.entry("c-uri", Field.URL),
          Map.entry("cs-url", Field.URL),
          Map.entry("cs-uri-scheme", Field.SCHEME),
          Map.entry("cs-host", Field.HOST),
          Map.entry("cs(host)", Field.HOST),
          Map.entry("cs-uri-host", Field.HOST),
          Map.entry("cs-uri-hostname", Field.HOST),
          Map.entry("cs-uri-port", Field.PORT),
          Map.entry("cs-uri-path", Field.PATH),
          Map.entry("cs-uri-stem", Field.PATH),
          Map.entry("cs-uri-query", Field.QUERY),
          Map.entry("cs(user-agent)", Field.AGENT),
          Map.entry("cs-user-agent", Field.AGENT),
          Map.entry("sc-status", Field.STATUS),
          Map.entry("sc-bytes", Field.BYTES),
          Map.entry("cs-bytes", Field.SENT),
          Map.entry("r-ip", Field.SERVER),
          Map.entry("s-action", Field.RESULT),
          Map.entry("sc-filter-result", Field.RESULT),
          Map.entry("cs(bits-packet-type)", Field.PACKET),
          Map.entry("cs(bits-session-id)", Field.SESSION),
          Map.entry("ts", Field.TIME),
          Map.entry("id.orig_h", Field.CLIENT),
          Map.entry("id.resp_h", Field.SERVER),
          Map.entry("id.resp_p", Field.PORT),
          Map.entry("method", Field.METHOD),
          Map.entry("host", Field.HOST),
          Map.entry("uri", Field.PATH),
          Map.entry("user_agent", Field.AGENT),
          Map.entry("status_code", Field.STATUS),
          Map.entry("response_body_len", Field.BYTES),
          Map.entry("request_body_len", Field.SENT),
          Map.entry("resp_bytes", Field.BYTES),
          Map.entry("orig_bytes", Field.SENT),
          Map.entry("query", Field.NAME),
          Map.entry("qtype", Field.TYPE),
          Map.entry("qtype_name", Field.TYPE),
          Map.entry("rcode", Field.RCODE),
          Map.entry("answers", Field.ANSWERS),
          Map.entry("proto", Field.PROTOCOL),
          Map.entry("server_name", Field.TLS_NAME));

  private Names() {}

  static Optional<Field> field(String column) {
    return Optional.ofNullable(BY_NAME.get(column.toLowerCase(Locale.ROOT)));
  }
}
