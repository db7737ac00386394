package org.bitshound.playbook;

/// Whether Delivery Optimization or peers carried any of it.
final class DeliveryOptimization implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().where("network", "by", "delivery-optimization"),
        "[At {.time} ]Delivery Optimization reached {.destination}[, port {.port}].",
        "more connections");
    boolean peers = false;
    for (String file : about.facts().members("files")) {
      if (about.has(file + ".sizeFromPeers")) {
        told.sayOf(file, "BITS counts {.sizeFromPeers#} bytes of {.url} from peers.");
        peers |= !about.facts().is(file + ".sizeFromPeers", "0");
      }
    }
    boolean used =
        peers || !about.facts().where("network", "by", "delivery-optimization").isEmpty();
    return told.isEmpty()
        ? about.none(
            "Neither Delivery Optimization nor a peer is seen in it",
            "no",
            "whether Delivery Optimization carried it",
            "traffic of its own service host would have to be counted too")
        : told.value(used).told();
  }
}
