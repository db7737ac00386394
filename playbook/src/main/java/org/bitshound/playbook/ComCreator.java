package org.bitshound.playbook;

/// Whether the job was made through COM by a program that does not make any.
final class ComCreator implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    about.finding("unusual-com-creator").ifPresent(at -> told.sayOf(at, "{.title}: {.why}."));
    if (!told.isEmpty()) {
      return told.value(true).told();
    }
    told.say("{creator.image} made the job[; it counts as {creator.class}].");
    return told.isEmpty() ? Maker.unknown(about) : told.value(false).told();
  }
}
