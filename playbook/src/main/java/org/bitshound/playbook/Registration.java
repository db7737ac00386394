package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.UnknownBecause;

/// Who registered the name: not asked by this program, since a look-up can warn its owner.
final class Registration implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        Listed.rows(about.facts()).stream().filter(row -> about.has(row + ".registered")).toList(),
        "By {.list}[, line {.line}][, of {.date}][, from {.source}], {.value} was registered on"
            + " {.registered}[: {.text}]; the case begins at {first}.",
        "more names");
    return told.isEmpty()
        ? about.unknown(
            UnknownBecause.NO_INTEL,
            "Who registered the name, and when, cannot be known from logs, and bitshound asks"
                + " nobody: a look-up can warn its owner. A name registered days before would weigh"
                + " against it.",
            List.of("intel"),
            LookUpList.of(about))
        : told.told();
  }
}
