package org.bitshound.playbook;

import java.util.List;

/// What the proxy should be made to see: destinations of which it has tunnels alone, or nothing.
final class ProxyInspection implements Question {
  private static final String ADVICE =
      "Let what BITS fetches go through a proxy that opens TLS and keeps URL and user agent (BITS says"
          + " Microsoft BITS/…), and block what goes past it.";

  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String destination : about.facts().members("destinations")) {
      List<String> seen =
          about.facts().where("network", "kind", "proxy").stream()
              .filter(each ->
                  about
                      .facts()
                      .text(each + ".destination")
                      .equals(about.facts().text(destination + ".host")))
              .toList();
      boolean tunnels =
          seen.stream().allMatch(each -> about.facts().is(each + ".method", "CONNECT"));
      if (seen.isEmpty() && !about.covering().isEmpty()) {
        told.sayOf(
            destination,
            "The proxy's log has nothing of {.host}: what went there went another way, or the log is"
                + " not whole.");
      } else if (!seen.isEmpty() && tunnels) {
        told.cite(seen.stream().map(each -> each + ".method").toList())
            .sayOf(destination, "Of {.host} the proxy has tunnels alone.");
      } else if (!seen.isEmpty()) {
        told.cite(seen.stream().map(each -> each + ".url").toList())
            .sayOf(destination, "The proxy sees what is asked of {.host}.");
      }
    }
    return told.isEmpty()
        ? about.unknown(
            "which destinations the proxy sees", ADVICE.substring(0, ADVICE.length() - 1))
        : told.say(ADVICE).told();
  }
}
