package org.bitshound.playbook;

import java.util.Locale;

/// Whose job it is, and whether its maker ran as somebody else.
final class JobOwner implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say("{job.owner.name}[ ({job.owner.sid})] owns the job.");
    boolean other =
        about.has("creator.user")
            && !about
                .facts()
                .text("creator.user")
                .map(u -> u.toLowerCase(Locale.ROOT))
                .equals(about.facts().text("job.owner.name").map(u -> u.toLowerCase(Locale.ROOT)));
    if (other && !told.isEmpty()) {
      told.say("Its maker ran as {creator.user}.");
    }
    return about.orNone(
        told,
        "No record of this job names its owner",
        "whose job it is",
        "the owner's logon is what keeps the job running");
  }
}
