package org.bitshound.playbook;

import org.bitshound.casefile.AskWhom;

/// The ticket behind it, which only people have.
final class ChangeTicket implements Question {
  @Override
  public Reply answer(Inquiry about) {
    if (about.isKnownSoftware()) {
      return new Reply.Useless("explained");
    }
    Telling told = about.tell();
    told.each(
        about.facts().where("expectedBecause", "list", "policy"),
        "The policy's line {.entry} covers it: {.why}.",
        "more lines");
    return told.isEmpty()
        ? about.ask(
            AskWhom.CHANGE_MANAGEMENT,
            "Whether a ticket stands behind it, only a person can say.",
            "Which ticket covers what was done on {host} at {first}[ by {job.owner.name}]?",
            "change-windows: name, hosts, users, from, to, approved-by, reason",
            "host",
            "first",
            "job.owner.name",
            "creator.image",
            "job.title")
        : told.value(true).told();
  }
}
