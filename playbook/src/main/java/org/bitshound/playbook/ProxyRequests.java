package org.bitshound.playbook;

import java.util.List;

/// What the proxy saw, and whether BITS went through one.
final class ProxyRequests implements Question {
  /// A request as an answer tells it.
  static final String REQUEST =
      "[At {.time}][At {.localTime}, of a zone that nobody names,] the proxy has[ {.method}] {.url}[ for"
          + " {.client}][, status {.status}][, {.bytes#} bytes][, by “{.userAgent}”][ ({.how})].";

  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(about.facts().where("network", "kind", "proxy"), REQUEST, "more requests");
    told.each(
        about.facts().where("network", "by", "delivery-optimization"),
        "[At {.time} ]Delivery Optimization reached {.destination}[, port {.port}]: that is its traffic,"
            + " not that of BITS.",
        "more connections");
    if (told.isEmpty() && about.has("job.proxy")) {
      Reply none =
          about.none(
              "",
              "",
              "which name the proxy really went to, though BITS used the proxy "
                  + Telling.shown(about.facts().text("job.proxy").orElseThrow()),
              "its log has the request with URL, user agent and bytes");
      return none instanceof Reply.Unknown unknown
          ? new Reply.Unknown(
              unknown.text(),
              unknown.because(),
              unknown.missing(),
              unknown.collect(),
              List.of("job.proxy"))
          : none;
    }
    return told.isEmpty()
        ? about.none(
            "The proxy has no request for it",
            "no",
            "whether the transfer went through a proxy, and to which name",
            "behind an explicit proxy only its log has the real destination")
        : told.value(true).told();
  }
}
