package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;

/// What several cases have in common.
final class SharedOverHosts implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("groups"), "{.value} is shared by {.cases} ({.by}).", "more groups");
    return told.isEmpty()
        ? new Reply.Told(
            "No two cases of this collection share a destination, a program or a command.",
            Optional.of("no"),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty())
        : told.value(true).told();
  }
}
