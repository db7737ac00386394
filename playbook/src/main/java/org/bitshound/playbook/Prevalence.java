package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.UnknownBecause;

/// On how many hosts of this collection the destination was met, by how many users, and when.
final class Prevalence implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String to : about.facts().members("destinations")) {
      String name = about.has(to + ".host") ? "{.host}" : "{.address}";
      told.sayOf(
          to,
          name
              + " was met on {.prevalence.hosts} of {.prevalence.of} hosts, in {.prevalence.jobs} of"
              + " the cases, with {.prevalence.users} named owners, from {.prevalence.first} to"
              + " {.prevalence.last}[; in the baseline on {.prevalence.baseline.hosts} of"
              + " {.prevalence.baseline.of} hosts].");
    }
    return told.isEmpty()
        ? about.unknown(
            UnknownBecause.NO_BASELINE,
            "How common the destination is cannot be known from one host. A name that only this"
                + " host met would weigh more.",
            List.of("baseline"),
            List.of(
                about
                    .collecting()
                    .words(
                        "Hunt over the BITS logs of other hosts together with this one", "evtx")))
        : told.told();
  }
}
