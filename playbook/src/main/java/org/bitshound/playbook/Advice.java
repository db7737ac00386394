package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;

/// What the playbook itself has to say.
final class Advice implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return new Reply.Told(
        about.advice().orElse(about.step().text()),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
