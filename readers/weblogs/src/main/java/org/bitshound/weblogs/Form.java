package org.bitshound.weblogs;

/// The kinds of logs of clients' traffic.
public enum Form {
  /// Squid's own access log.
  SQUID("Squid's access log"),
  /// The common or combined access log.
  COMMON("an access log in the common format"),
  /// The extended log file format of the W3C.
  W3C("an access log in the W3C's format"),
  /// Zeek's log of HTTP.
  ZEEK_HTTP("Zeek's http.log"),
  /// Zeek's log of look-ups.
  ZEEK_DNS("Zeek's dns.log"),
  /// Zeek's log of connections.
  ZEEK_CONN("Zeek's conn.log"),
  /// Zeek's log of TLS.
  ZEEK_SSL("Zeek's ssl.log"),
  /// The debug log of Windows' DNS server.
  DNS_SERVER("the debug log of Windows' DNS server"),
  /// A table whose columns a user named.
  TABLE("a table with the columns named");

  private final String words;

  Form(String words) {
    this.words = words;
  }

  /// {@return what it is, in words}
  public String words() {
    return words;
  }
}
