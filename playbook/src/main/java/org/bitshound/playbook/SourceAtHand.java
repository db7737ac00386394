package org.bitshound.playbook;

/// Whether a source of evidence covers the case.
final class SourceAtHand implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.covering().isEmpty()
        ? about.unknown(
            "what " + about.sourceNames() + " would say",
            "it is one of the playbook's key artifacts")
        : about.seen("It is in the evidence, and covers the case's time", "yes");
  }
}
