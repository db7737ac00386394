package org.bitshound.playbook;

/// Whether something was run that makes isolation worth its price.
final class IsolateHost implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(about.facts().members("followOn"), "{.file} was {.action} at {.time}.", "more uses");
    told.each(
        about.facts().members("children"), "BITS started {.image} at {.time}.", "more children");
    return told.isEmpty()
        ? new Reply.Useless("no-follow-on")
        : told.say("Isolating {host} is worth a decision of its owner.").value(true).told();
  }
}
