package org.bitshound.playbook;

import org.bitshound.casefile.AskWhom;

/// Whether the work was announced: by the policy's windows, else a person is asked.
final class ChangeWindow implements Question {
  @Override
  public Reply answer(Inquiry about) {
    if (about.isKnownSoftware()) {
      return new Reply.Useless("explained");
    }
    Telling told = about.tell();
    for (String entry : about.facts().where("expectedBecause", "list", "policy")) {
      told.sayOf(entry, "The policy's line {.entry} covers it: {.why}.");
    }
    if (!told.isEmpty()) {
      return told.value(true).told();
    }
    return about.ask(
        AskWhom.CHANGE_MANAGEMENT,
        "No line of the policy covers this time and account; whether a change was announced, only a"
            + " person can say.",
        "Was there a change on {host} from {first} to {last}[ that {job.owner.name} may have worked"
            + " on]?",
        "change-windows: hosts, users, from, to, approved-by",
        "host",
        "first",
        "last",
        "job.owner.name",
        "creator.image");
  }
}
