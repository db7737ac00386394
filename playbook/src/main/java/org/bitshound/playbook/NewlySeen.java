package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.UnknownBecause;

/// Whether the name was never met before.
final class NewlySeen implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String to : about.facts().members("destinations")) {
      if (about.facts().is(to + ".newlySeen", "true")) {
        told.sayOf(to, "{.host} was not met before: the baseline has no such name.")
            .cite(to + ".newlySeen")
            .value(true);
      } else if (about.has(to + ".newlySeen")) {
        told.sayOf(
                to,
                "{.host} was met before[, on {.prevalence.baseline.hosts} of"
                    + " {.prevalence.baseline.of} hosts, the last time at"
                    + " {.prevalence.baseline.last}].")
            .cite(to + ".newlySeen")
            .value(false);
      }
    }
    return told.isEmpty()
        ? about.unknown(
            UnknownBecause.NO_BASELINE,
            "Whether the name is new here cannot be known: there is no baseline and no earlier case"
                + " file to compare with. A name that nobody met before would weigh more.",
            List.of("baseline"),
            List.of(
                about
                    .collecting()
                    .words(
                        "Keep a case file of an ordinary week of these hosts to compare with",
                        "baseline")))
        : told.told();
  }
}
