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
        "Nothing in the policy says that this is wanted automation."
            + "[ Its script is “{creator.script}”.][ Its destination {destinations[0].host} was met"
            + " on {destinations[0].prevalence.hosts} of {destinations[0].prevalence.of} hosts, in"
            + " {destinations[0].prevalence.jobs} cases.][ Its {prevalence[0].what} was met on"
            + " {prevalence[0].prevalence.hosts} hosts.][ Its {prevalence[1].what} was met on"
            + " {prevalence[1].prevalence.hosts} hosts.]"
            + scheduled(about),
        "Does a script of yours make such jobs[ with {creator.image}] on {host}[, as"
            + " {job.owner.name}]?",
        "jobs: entry, title, creator, owner, from, to",
        "host",
        "creator.image",
        "creator.commandLine",
        "creator.script",
        "job.title",
        "job.owner.name",
        "destinations[0].host",
        "destinations[0].prevalence.hosts",
        "destinations[0].prevalence.of",
        "destinations[0].prevalence.jobs",
        "prevalence[0].what",
        "prevalence[0].prevalence.hosts",
        "prevalence[1].what",
        "prevalence[1].prevalence.hosts",
        "first");
  }

  private static String scheduled(Inquiry about) {
    return about.finding("scheduled-creator").isPresent() ? " A scheduled task made it." : "";
  }
}
