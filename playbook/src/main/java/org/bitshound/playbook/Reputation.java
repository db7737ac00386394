package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.UnknownBecause;

/// What lists that were given say of the destination, the files and the maker.
final class Reputation implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    boolean bad = false;
    for (String row : Listed.rows(about.facts())) {
      told.sayOf(
          row,
          "{.list}[, line {.line}][, of {.date}][, from {.source},] says “{.says}” of {.value}[, which"
              + " {.of} agrees with][: {.text}].");
      bad |=
          about.facts().is(row + ".says", "malicious")
              || about.facts().is(row + ".says", "suspicious");
    }
    return told.isEmpty()
        ? about.unknown(
            UnknownBecause.NO_INTEL,
            "The destination's reputation cannot be known: no list was given that names it. A hit"
                + " would turn a guess into a match.",
            List.of("intel"),
            LookUpList.of(about))
        : told.value(bad ? "yes" : "no").told();
  }
}
