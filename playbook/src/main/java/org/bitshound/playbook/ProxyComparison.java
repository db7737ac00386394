package org.bitshound.playbook;

import java.util.List;
import java.util.TreeSet;

/// Whether the proxy's log is there, and whether it and BITS tell the same: user agent, status and
/// bytes of each file.
final class ProxyComparison implements Question {
  private static final String NETWORK = "network";

  @Override
  public Reply answer(Inquiry about) {
    List<String> requests = about.facts().where(NETWORK, "kind", "proxy");
    if (requests.isEmpty()) {
      return new SourceAtHand().answer(about);
    }
    Telling told = about.tell();
    told.each(
        agents(about, requests), "The agent “{.userAgent}” asked[ for {.url}].", "requests more");
    about.facts().members("files").forEach(file -> compare(about, file, requests, told));
    List<String> tunnels =
        requests.stream().filter(each -> about.facts().is(each + ".method", "CONNECT")).toList();
    told.each(
        tunnels,
        "Of {.destination} it has a tunnel alone, in which it cannot see what was asked for.",
        "tunnels more");
    return told.isEmpty()
        ? about.tell().cite(requests).say("It is in the evidence.").value(true).told()
        : told.value(true).told();
  }

  /// {@return the first request of each agent}
  private static List<String> agents(Inquiry about, List<String> requests) {
    var seen = new TreeSet<String>();
    return requests.stream()
        .filter(each -> about.facts().text(each + ".userAgent").filter(seen::add).isPresent())
        .toList();
  }

  /// Says what the proxy counts of a file, and what BITS does.
  static void compare(Inquiry about, String file, Telling told) {
    compare(about, file, about.facts().where(NETWORK, "kind", "proxy"), told);
  }

  private static void compare(Inquiry about, String file, List<String> requests, Telling told) {
    long bytes = 0;
    var statuses = new TreeSet<String>();
    var counted = new TreeSet<String>();
    for (String each : requests) {
      boolean ofFile =
          about.facts().text(file + ".url").equals(about.facts().text(each + ".url"))
              && !about.facts().is(each + ".method", "HEAD");
      if (ofFile && about.has(each + ".bytes")) {
        bytes += Long.parseLong(about.facts().text(each + ".bytes").orElse("0"));
        about.facts().text(each + ".status").ifPresent(statuses::add);
        counted.add(each);
      }
    }
    if (!counted.isEmpty()) {
      told.cite(counted.stream().map(each -> each + ".bytes").toList())
          .cite(counted.stream().map(each -> each + ".status").toList())
          .sayOf(file, sentence(bytes, counted.size(), String.join(", ", statuses)));
    }
  }

  /// A proxy counts headers too, so that it has a little more than BITS.
  private static String sentence(long bytes, int answers, String statuses) {
    return "Of {.url} the proxy counts "
        + bytes
        + " bytes in "
        + answers
        + (answers == 1 ? " answer" : " answers")
        + (statuses.isEmpty() ? "" : " of status " + statuses)
        + "[, BITS {.sizeTransferred}][ (result {.result.code})].";
  }
}
