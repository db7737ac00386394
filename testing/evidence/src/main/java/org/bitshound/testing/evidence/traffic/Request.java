package org.bitshound.testing.evidence.traffic;

import java.net.URI;
import java.time.Instant;

/// A request of a client, to be written in any form of access log.
///
/// @param time in whole seconds, which all forms can tell
/// @param url with scheme, host and path
/// @param agent without quotes and backslashes
public record Request(
    Instant time, String client, String method, String url, String agent, int status, long bytes) {

  String host() {
    return URI.create(url).getHost();
  }

  String scheme() {
    return URI.create(url).getScheme();
  }

  int port() {
    int port = URI.create(url).getPort();
    return port >= 0 ? port : scheme().equals("https") ? 443 : 80;
  }

  String path() {
    return URI.create(url).getRawPath();
  }

  String query() {
    String query = URI.create(url).getRawQuery();
    return query == null ? "" : query;
  }

  /// {@return a request of BITS}
  public static Request ofBits(
      Instant time, String client, String method, String url, int status, long bytes) {
    return new Request(time, client, method, url, "Microsoft BITS/7.8", status, bytes);
  }
}
