package org.bitshound.correlation;

import java.util.Collection;
import java.util.Optional;
import org.bitshound.observation.ConnectionSeen;
import org.bitshound.observation.NameAsked;
import org.bitshound.observation.ProxyRequest;
import org.bitshound.observation.SeenOnNetwork;
import org.bitshound.remote.RemoteName;

/// In what a line of a log of traffic is of the remote name that a job asked for.
enum SameServer {
  /// The same address in full.
  URL("URL"),
  /// A tunnel to the same host and port.
  TUNNEL("tunnel's host"),
  /// Another address of the same host, asked for by BITS: a redirect leads to such.
  HOST("host"),
  /// The same path in the log of a server, which does not name itself.
  PATH("path"),
  /// A look-up of the host.
  NAME("name"),
  /// An encrypted connection for which the host was named.
  TLS_NAME("name asked for over TLS"),
  /// A connection to an address of the host.
  ADDRESS("address");

  private final String words;

  SameServer(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// {@return in what they agree; empty where they do not}
  ///
  /// @param addresses of the host
  static Optional<SameServer> of(
      SeenOnNetwork line, RemoteName name, Collection<String> addresses) {
    if (name.host().isEmpty()) {
      return Optional.empty();
    }
    return switch (line) {
      case ProxyRequest request -> of(request, name);
      case NameAsked look ->
          look.name().equals(name.host().get()) ? Optional.of(NAME) : Optional.empty();
      case ConnectionSeen connection ->
          isPort(connection, name) ? of(connection, name, addresses) : Optional.empty();
    };
  }

  /// A name that it was called by counts before its address, which others may share.
  private static Optional<SameServer> of(
      ConnectionSeen connection, RemoteName name, Collection<String> addresses) {
    if (connection.name().isPresent()) {
      return connection.name().equals(name.host()) ? Optional.of(TLS_NAME) : Optional.empty();
    }
    return addresses.contains(connection.address()) ? Optional.of(ADDRESS) : Optional.empty();
  }

  private static boolean isPort(ConnectionSeen connection, RemoteName name) {
    return name.port().isPresent()
        && connection.port().isPresent()
        && connection.port().getAsLong() == name.port().getAsInt();
  }

  private static Optional<SameServer> of(ProxyRequest request, RemoteName name) {
    if (request.line().url().isEmpty()) {
      return Optional.empty();
    }
    String url = request.line().url().get();
    if (request.line().host().isEmpty()) {
      boolean same = request.ofBits() && path(name.text()).equals(Optional.of(url));
      return same ? Optional.of(PATH) : Optional.empty();
    }
    boolean host =
        RemoteName.of("http://" + bracketed(request.line().host().get()))
            .host()
            .equals(name.host());
    if (!host) {
      return Optional.empty();
    }
    boolean port =
        request.line().port().isEmpty()
            || name.port().isEmpty()
            || request.line().port().getAsLong() == name.port().getAsInt();
    if (request.line().method().filter("CONNECT"::equals).isPresent()) {
      return port ? Optional.of(TUNNEL) : Optional.empty();
    }
    if (port && path(url).equals(path(name.text()))) {
      return Optional.of(URL);
    }
    return request.ofBits() ? Optional.of(HOST) : Optional.empty();
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 ? '[' + host + ']' : host;
  }

  /// {@return what stands behind the authority, without fragment}
  private static Optional<String> path(String url) {
    int authority = url.indexOf("//");
    if (authority < 0) {
      return Optional.empty();
    }
    int slash = url.indexOf('/', authority + 2);
    int fragment = url.indexOf('#');
    String whole = fragment > authority ? url.substring(0, fragment) : url;
    return Optional.of(slash < 0 || slash >= whole.length() ? "/" : whole.substring(slash));
  }
}
