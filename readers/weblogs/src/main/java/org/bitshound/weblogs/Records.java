package org.bitshound.weblogs;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.event.network.Flow;
import org.bitshound.event.network.NameQuestion;
import org.bitshound.event.network.NetworkRecord;
import org.bitshound.event.network.Stamp;
import org.bitshound.event.network.WebRequest;

/// A line's values as what they say: a request, a look-up, a connection.
final class Records {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private Records() {}

  /// {@return what a line says; empty where it is none of these}
  static Optional<NetworkRecord> of(Row row, Stamp stamp) {
    String client = row.text(Field.CLIENT).orElse("");
    if (row.has(Field.URL) || row.has(Field.PATH) || row.has(Field.METHOD)) {
      return Optional.of(request(row, stamp, client));
    }
    if (row.has(Field.NAME)) {
      return Optional.of(
          new NameQuestion(
              stamp,
              client,
              withoutDot(row.text(Field.NAME).get().toLowerCase(Locale.ROOT)),
              row.number(Field.TYPE),
              row.number(Field.RCODE),
              row.answers()));
    }
    if (row.has(Field.HOST)) {
      return Optional.of(request(row, stamp, client));
    }
    return row.text(Field.SERVER)
        .map(address ->
            new Flow(
                stamp,
                client,
                address,
                row.number(Field.PORT),
                row.text(Field.PROTOCOL),
                row.text(Field.TLS_NAME).map(name -> name.toLowerCase(Locale.ROOT)),
                row.number(Field.SENT),
                row.number(Field.BYTES)));
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static WebRequest request(Row row, Stamp stamp, String client) {
    boolean tunnel = row.text(Field.METHOD).filter("CONNECT"::equals).isPresent();
    Optional<String> whole =
        row.text(Field.URL).or(() -> row.text(Field.PATH)).filter(text -> isWhole(text, tunnel));
    String url = whole.orElseGet(() -> composed(row));
    Authority of = Authority.of(url);
    return new WebRequest(
        stamp,
        client,
        row.text(Field.METHOD),
        Optional.of(url).filter(text -> !text.isEmpty()),
        of.host(),
        of.port(),
        whole.isPresent()
                && !row.has(Field.URL) // Zeek before a proxy: its address, not the server's
            ? Optional.empty()
            : row.text(Field.SERVER),
        row.text(Field.AGENT).map(Percent::decode),
        row.number(Field.STATUS),
        row.number(Field.BYTES),
        row.number(Field.SENT),
        row.text(Field.PACKET),
        row.text(Field.SESSION),
        row.text(Field.RESULT));
  }

  private static boolean isWhole(String url, boolean tunnel) {
    return url.contains("://") || (tunnel && !url.startsWith("/"));
  }

  /// A scheme that nothing tells is left out.
  private static String composed(Row row) {
    String path = row.text(Field.URL).or(() -> row.text(Field.PATH)).orElse("");
    String query =
        row.text(Field.QUERY).map(text -> text.startsWith("?") ? text : '?' + text).orElse("");
    Optional<String> host = row.text(Field.HOST);
    if (host.isEmpty()) {
      return path + query;
    }
    OptionalLong port = row.number(Field.PORT);
    Authority said = Authority.of("//" + host.get());
    long number = said.port().isPresent() ? said.port().getAsLong() : port.orElse(0);
    String scheme = scheme(row, number);
    boolean usual =
        number == 0
            || (scheme.equals("http:") && number == HTTP)
            || (scheme.equals("https:") && number == HTTPS);
    String authority = said.port().isPresent() || usual ? host.get() : host.get() + ':' + number;
    return scheme
        + "//"
        + authority
        + (path.startsWith("/") || path.isEmpty() ? "" : "/")
        + path
        + query;
  }

  private static String scheme(Row row, long port) {
    Optional<String> said = row.text(Field.SCHEME);
    if (said.isPresent()) {
      return said.get().toLowerCase(Locale.ROOT) + ':';
    }
    return port == HTTPS ? "https:" : port == HTTP ? "http:" : "";
  }
}
