package org.bitshound.playbook;

/// What a rule of this case would look for.
final class WriteDetection implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say("A rule would look for {creator.image} making jobs[ titled “{job.title}”].");
    told.each(about.facts().members("destinations"), "It would look for {.host}.", "more names");
    told.each(about.facts().members("findings"), "Found was: {.title}.", "more findings");
    return told.isEmpty() ? new Reply.Useless("no-creator") : told.told();
  }
}
