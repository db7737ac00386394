package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    Optional<String> proxy = proxy(about);
    if (told.isEmpty() && proxy.isPresent()) {
      return behind(about, proxy.get());
    }
    return told.isEmpty()
        ? about.none(
            "The proxy has no request for it",
            "no",
            "whether the transfer went through a proxy, and to which name",
            "behind an explicit proxy only its log has the real destination")
        : told.value(true).told();
  }

  /// {@return where the case names the proxy that BITS used}
  private static Optional<String> proxy(Inquiry about) {
    return Stream.concat(
            Stream.of("job.proxy"),
            about.facts().members("files").stream()
                .flatMap(file -> about.facts().members(file + ".transfers").stream())
                .map(transfer -> transfer + ".proxy"))
        .filter(about::has)
        .findFirst();
  }

  /// The host looks up the proxy alone: only the proxy's log has the rest.
  private static Reply behind(Inquiry about, String proxy) {
    Reply none =
        about.none(
            "",
            "",
            "which name the proxy really went to, though BITS used the proxy "
                + Telling.shown(about.facts().text(proxy).orElseThrow()),
            "its log has the request with URL, user agent and bytes");
    return none instanceof Reply.Unknown unknown
        ? new Reply.Unknown(
            unknown.text(), unknown.because(), unknown.missing(), unknown.collect(), List.of(proxy))
        : about.seen("The proxy has no request for it, though BITS used one", "no");
  }
}
