package org.bitshound.playbook;

import org.bitshound.casefile.AskWhom;

/// Why somebody would want it, which only people know.
final class BusinessContext implements Question {
  @Override
  public Reply answer(Inquiry about) {
    if (about.isKnownSoftware()) {
      return new Reply.Useless("explained");
    }
    return about.ask(
        AskWhom.HOST_OWNER,
        "No record tells what it was good for.",
        "Who needs what was fetched[ from {destinations[0].host}] to {host}[, as {job.owner.name},]"
            + " at {first}?",
        "destinations: approved: pattern, approved-by, reason",
        "host",
        "first",
        "job.owner.name",
        "job.title",
        "destinations[0].host",
        "files[0].destination");
  }
}
