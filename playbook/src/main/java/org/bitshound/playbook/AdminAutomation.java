package org.bitshound.playbook;

import org.bitshound.casefile.AskWhom;

/// Whether this is automation that somebody wants: only the policy can approve it.
final class AdminAutomation implements Question {
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
    if (!told.isEmpty()) {
      return told.value(true).told();
    }
    return about.ask(
        AskWhom.PLATFORM_TEAM,
        "Nothing in the policy says that this is wanted automation.",
        "Does a script of yours make such jobs[ with {creator.image}] on {host}[, as"
            + " {job.owner.name}]?",
        "jobs: entry, title, creator, owner, from, to",
        "host",
        "creator.image",
        "creator.commandLine",
        "job.title",
        "job.owner.name",
        "first");
  }
}
