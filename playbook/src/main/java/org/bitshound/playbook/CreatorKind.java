package org.bitshound.playbook;

/// Which program made the job, and of which kind it is.
final class CreatorKind implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say(
        "{creator.image} made the job[, as process {creator.processId}][; it counts as"
            + " {creator.class}].");
    if (told.isEmpty()) {
      return Maker.unknown(about);
    }
    about.facts().text("creator.class").ifPresent(told::value);
    return told.told();
  }
}
