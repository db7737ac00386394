package org.bitshound.playbook;

/// Connections of the BITS service within the transfer.
final class ServiceConnections implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().where("network", "by", "bits-service").stream()
            .filter(use -> about.facts().is(use + ".kind", "connection"))
            .toList(),
        "At {.time} the BITS service reached {.destination}[, port {.port}][ ({.how})].",
        "more connections");
    told.each(
        about.facts().where("network", "by", "bits-service").stream()
            .filter(use -> about.facts().is(use + ".kind", "proxy"))
            .toList(),
        ProxyRequests.REQUEST,
        "more requests");
    return told.isEmpty()
        ? about
            .later()
            .none(
                "No connection of the BITS service to these names is logged",
                "no",
                "whether the service host made the connection",
                "it would confirm that BITS carried the transfer, and by which address")
        : told.value(true).told();
  }
}
