package org.bitshound.playbook;

import java.util.List;

/// How old the job grew, and whether it was scheduled.
final class LongLived implements Question {
  /// The task that a record names; how sure that is stands in the answer's match.
  private static Telling task(Telling told, Inquiry about) {
    return told.each(
        about.facts().members("creator.ancestors").stream()
            .filter(above -> about.has(above + ".task"))
            .toList(),
        "Its maker came from the scheduled task {.task}.",
        "more tasks");
  }

  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String analytic : List.of("long-lived-job", "retrying-job", "scheduled-creator")) {
      about.finding(analytic).ifPresent(at -> told.sayOf(at, "{.title}: {.why}."));
    }
    if (!told.isEmpty()) {
      return task(told, about).value(true).told();
    }
    told.say("The job was made at {job.created} and completed at {job.completed}.");
    told.say("The job was made at {job.created} and cancelled at {job.cancelled}.");
    if (!told.isEmpty()) {
      return task(told, about).value(false).told();
    }
    return about.has("job.created")
        ? told.say(
                about.has("job.expires")
                    ? "The job was made at {job.created}; it lives on until {job.expires} and longer"
                        + " where it gets on."
                    : "The job was made at {job.created}; no record tells its end, so it may live on"
                        + " for 90 days without progress, unless a policy says otherwise.")
            .value("partly")
            .told()
        : about.none(
            "No making of the job is logged, so its age is not told",
            "",
            "how old the job is",
            "the database has its time of making");
  }
}
