package org.bitshound.playbook;

/// The switches that set up a job to keep.
final class PersistenceSwitches implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.found(
        "job-persistence-command",
        "No switch that sets up a job to keep was logged for this case",
        "whether such switches were used",
        "they come in one command or one after the other");
  }
}
