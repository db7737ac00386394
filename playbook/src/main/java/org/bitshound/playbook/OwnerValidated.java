package org.bitshound.playbook;

/// Whether the owner is whom such a job ought to have.
final class OwnerValidated implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String entry : about.facts().members("expectedBecause")) {
      if (about
          .facts()
          .text(entry + ".agrees")
          .filter(fields -> fields.contains("job.owner"))
          .isPresent()) {
        told.sayOf(entry, "The entry {.entry} expects this owner.").say("It is {job.owner.name}.");
        return told.value(true).told();
      }
    }
    told.say(
        "{job.owner.name}[ ({job.owner.sid})] owns the job; no entry of the policy or of known"
            + " software expects that.");
    return about.orNone(
        told.value(false),
        "No record names the owner",
        "whose job it is",
        "the owner would have to be whom such a job ought to have");
  }
}
