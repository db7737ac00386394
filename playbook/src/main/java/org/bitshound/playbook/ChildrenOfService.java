package org.bitshound.playbook;

/// What BITS itself started, and what ran beside the maker.
final class ChildrenOfService implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("children"),
        "At {.time} the BITS service started {.image}[, as “{.commandLine}”][: {.why}].",
        "more children");
    return told.isEmpty()
        ? about
            .later()
            .none(
                "No child of the BITS service is logged but for its ordinary ones",
                "no",
                "whether BITS started a program",
                "a child of the service host is how a notify command shows")
        : told.value(true).told();
  }
}
