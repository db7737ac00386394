package org.bitshound.playbook;

import java.util.List;

/// Whether somebody removed the traces of it.
final class CleanUp implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String analytic : List.of("cleanup", "log-cleared")) {
      about.finding(analytic).ifPresent(at -> told.sayOf(at, "{.title}: {.why}."));
    }
    if (!told.isEmpty()) {
      return told.value(true).told();
    }
    told.say(
        "The job was cancelled at {job.cancelled}[ by {job.endedBy.user}]; nothing says that this"
            + " was to hide it.");
    return told.isEmpty()
        ? about
            .later()
            .none(
                "No removal of the job is logged in this case",
                "no",
                "whether traces were removed",
                "a job cancelled after its work, or a log cleared, would speak of intent")
        : told.value(false).told();
  }
}
