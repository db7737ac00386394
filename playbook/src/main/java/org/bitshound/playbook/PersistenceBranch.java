package org.bitshound.playbook;

import java.util.List;

/// Whether the case has signs of persistence, which lead to the playbook of T1197.
final class PersistenceBranch implements Question {
  @Override
  public Reply answer(Inquiry about) {
    List<String> signs = PersistenceSigns.in(about.facts());
    if (signs.isEmpty()) {
      return about.none(
          "No notify command, retry setting, schedule or long life is seen; one that was set"
              + " without a command would show in the job database alone",
          "no",
          "whether the job was built to persist",
          "a notify command in the queue would be run without any further command");
    }
    return about
        .tell()
        .each(signs, "A sign of persistence is there: {.title} ({.why}).", "more signs")
        .value(true)
        .opens("bits-persistence")
        .told();
  }
}
