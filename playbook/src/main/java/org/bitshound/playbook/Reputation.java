package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.UnknownBecause;

/// What lists that were given say of the destination.
final class Reputation implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String to : about.facts().members("destinations")) {
      told.each(
          about.facts().members(to + ".intel"),
          "{.list}[ of {.date}] says {.says} of {.value}.",
          "more lists");
    }
    return told.isEmpty()
        ? about.unknown(
            UnknownBecause.NO_INTEL,
            "The destination's reputation cannot be known: no list was given that names it. A hit"
                + " would turn a guess into a match.",
            List.of("intel"),
            LookUpList.of(about))
        : told.value(true).told();
  }
}
