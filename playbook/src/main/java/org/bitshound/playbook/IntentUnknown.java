package org.bitshound.playbook;

/// Whether process starts could tell what was asked at all.
final class IntentUnknown implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.covering().isEmpty()
        ? about.blind("no")
        : about.seen("Process starts are logged with command lines", "yes");
  }
}
