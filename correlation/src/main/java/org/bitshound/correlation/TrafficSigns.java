package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Match;
import org.bitshound.correlation.NetworkOfCase.Found;
import org.bitshound.observation.ProxyRequest;
import org.bitshound.remote.RemoteName;

/// Traffic that says itself that BITS made it, and that no job and no command explains: a sign for
/// each server. Whose it is, is said only where it is known.
final class TrafficSigns {
  private static final int MOST = 100; // lines that a sign shows

  private TrafficSigns() {}

  static List<Case.Draft> of(List<ProxyRequest> unexplained, String host, Knowledge known) {
    var byServer = new LinkedHashMap<String, List<ProxyRequest>>();
    for (ProxyRequest each : unexplained) {
      byServer
          .computeIfAbsent(each.line().host().orElse(""), server -> new ArrayList<>())
          .add(each);
    }
    var cases = new ArrayList<Case.Draft>();
    for (Map.Entry<String, List<ProxyRequest>> each : byServer.entrySet()) {
      cases.add(sign(each.getKey(), each.getValue(), host, known));
    }
    return cases;
  }

  private static Case.Draft sign(
      String server, List<ProxyRequest> requests, String host, Knowledge known) {
    var ways = Ways.of(List.copyOf(requests));
    var network = new ArrayList<Found>();
    for (ProxyRequest each : requests.subList(0, Math.min(MOST, requests.size()))) {
      network.add(
          TrafficOfCase.found(
              each,
              each.client().knownBy().isPresent() ? Match.EXACT : Match.POSSIBLE,
              "no job or command that is known asked for it" + client(each) + ways.words(each),
              each.time()));
    }
    if (requests.size() > MOST) {
      network.set(
          MOST - 1,
          network.get(MOST - 1).saying("; " + (requests.size() - MOST) + " more lines follow"));
    }
    return new SignCase(headline(server, requests))
        .with(CaseParts.ofNetwork(network))
        .leadingTo(
            Destinations.ofNames(
                requests.stream()
                    .flatMap(each -> each.line().url().stream())
                    .map(RemoteName::of)
                    .toList(),
                known))
        .draft(host);
  }

  private static String client(ProxyRequest request) {
    return request
        .client()
        .knownBy()
        .map(how -> "; " + how)
        .orElse("; whose the client is, no record tells");
  }

  private static String headline(String server, List<ProxyRequest> requests) {
    List<String> clients =
        requests.stream().map(each -> each.client().text()).distinct().sorted().toList();
    boolean ours = requests.stream().allMatch(each -> each.client().knownBy().isPresent());
    boolean sends =
        requests.stream()
            .anyMatch(each -> each.line().method().filter("BITS_POST"::equals).isPresent());
    String who =
        ours
            ? "This host"
            : clients.size() == 1 ? "Client " + clients.getFirst() : clients.size() + " clients";
    return who
        + (sends ? " had BITS send to " : " had BITS fetch from ")
        + (server.isEmpty() ? "a server" : server)
        + ", by a log of the network; no job that is known explains it.";
  }
}
