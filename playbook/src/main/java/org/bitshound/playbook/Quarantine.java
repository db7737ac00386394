package org.bitshound.playbook;

/// Which files to move aside.
final class Quarantine implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("files").stream()
            .filter(file -> about.has(file + ".destination"))
            .toList(),
        "{.destination} is to be hashed and moved aside[; it counts as {.place}].",
        "more files");
    if (about.facts().is("job.state", "transferred") && !told.isEmpty()) {
      told.say("Until the job is completed its content is a hidden BIT*.tmp in that folder.");
    }
    return told.isEmpty() ? new Reply.Useless("no-local-name") : told.told();
  }
}
