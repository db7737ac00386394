package org.bitshound.correlation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitshound.observation.ProxyRequest;
import org.bitshound.observation.SeenOnNetwork;

/// How clients went about an address: BITS asks for the head of a file, then for parts of it, and
/// sends a file as a session of packets (bits-knowledge 3.7).
final class Ways {
  private static final long PARTIAL = 206;

  private final Map<String, Way> byClientAndUrl = new HashMap<>();

  private static final class Way {
    boolean head;
    long parts;
    long posts;
  }

  private Ways() {}

  static Ways of(Collection<SeenOnNetwork> lines) {
    var ways = new Ways();
    for (SeenOnNetwork line : lines) {
      if (line instanceof ProxyRequest request) {
        ways.take(request);
      }
    }
    return ways;
  }

  private void take(ProxyRequest request) {
    Way way = byClientAndUrl.computeIfAbsent(key(request), key -> new Way());
    String method = request.line().method().orElse("");
    way.head |= method.equals("HEAD");
    boolean part =
        request.line().status().isPresent() && request.line().status().getAsLong() == PARTIAL;
    way.parts += method.equals("GET") && part ? 1 : 0;
    way.posts += method.equals("BITS_POST") ? 1 : 0;
  }

  private static String key(ProxyRequest request) {
    return request.client().text() + ' ' + request.line().url().orElse("");
  }

  /// {@return what the client did with the address, to be put behind other words}
  String words(ProxyRequest request) {
    Way way = byClientAndUrl.get(key(request));
    if (way != null && way.posts > 0) {
      return "; one of "
          + way.posts
          + (way.posts == 1 ? " packet" : " packets")
          + " of an upload"
          + request.line().packetType().map(type -> ": " + type).orElse("")
          + session(request.line().session());
    }
    return way != null && way.head && way.parts > 0
        ? "; HEAD and "
            + way.parts
            + (way.parts == 1 ? " GET of a part" : " GETs of parts")
            + ", as BITS fetches a file"
        : "";
  }

  private static String session(Optional<String> session) {
    return session.map(id -> ", session " + id).orElse("");
  }
}
