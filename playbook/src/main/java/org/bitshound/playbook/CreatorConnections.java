package org.bitshound.playbook;

/// Connections of the maker itself, around the making.
final class CreatorConnections implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().where("network", "by", "creator").stream()
            .filter(use -> about.facts().is(use + ".kind", "connection"))
            .toList(),
        "At {.time} the maker itself ({.image}) reached {.destination}[, port {.port}].",
        "more connections of the maker");
    return told.isEmpty()
        ? about.none(
            "No connection of the maker's own is logged",
            "no",
            "whether the maker itself used the network",
            "a maker that talks to the same host beside BITS is not just its client")
        : told.value(true).told();
  }
}
