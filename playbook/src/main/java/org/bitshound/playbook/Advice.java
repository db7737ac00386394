package org.bitshound.playbook;

/// What the playbook itself has to say.
final class Advice implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return Reply.Told.words(about.advice().orElse(about.step().text()));
  }
}
