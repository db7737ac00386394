package org.bitshound.playbook;

import java.util.List;

/// Who looked up the destination, when, and with which answer.
final class LookUps implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().where("network", "kind", "dns"),
        "[At {.time}][At {.localTime}, of a zone that nobody names,] {.destination} was looked up[ by"
            + " {.image}][ by client {.client}][, answered {.addresses}][, {.offset~} from the start of"
            + " the transfer].",
        "more look-ups");
    if (!told.isEmpty()) {
      return told.value(true).told();
    }
    List<String> to = about.facts().members("destinations");
    boolean addresses =
        to.stream()
            .allMatch(at ->
                about.has(at + ".address")
                    && about
                        .facts()
                        .text(at + ".host")
                        .equals(about.facts().text(at + ".address")));
    if (!to.isEmpty() && addresses) {
      return told.each(to, "{.address} is an address, which needs no look-up.", "more addresses")
          .value(false)
          .told();
    }
    return about.none(
        "No look-up of the destination is logged",
        "no",
        "who looked up the destination",
        "the asker, and whether the name still meant the same address, would show");
  }
}
