package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.UnknownBecause;

/// Who registered the name: not asked by this program, since a look-up can warn its owner.
final class Registration implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("destinations").stream()
            .filter(to -> about.has(to + ".intel[0].text"))
            .toList(),
        "{.intel[0].list} says of {.intel[0].value}: {.intel[0].text}.",
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
