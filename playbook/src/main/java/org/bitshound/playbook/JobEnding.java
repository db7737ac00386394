package org.bitshound.playbook;

/// Whether the owner completed the job, and if not, what became of it.
final class JobEnding implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    String state = about.facts().text("job.state").orElse("");
    switch (state) {
      case "acknowledged" ->
          told.say(
              "The job was completed[ by {job.endedBy.user}] at {job.completed}: its files have"
                  + " their final names.");
      case "cancelled" ->
          told.say(
              "The job was cancelled at {job.cancelled}[ by {job.endedBy.user}], before anybody"
                  + " completed it.");
      case "transferred" ->
          told.say(
              "The transfer was done at {job.transferred}; no record shows that anybody completed"
                  + " the job, so its content lies under a temporary name.");
      case "" -> told.say("");
      default ->
          told.say(
              "The last state that the evidence shows is {job.state}; no record tells an end.");
    }
    return told.isEmpty()
        ? about
            .later()
            .none(
                "No end of the job is logged: it was neither completed nor cancelled",
                "unknown",
                "what became of the job",
                "a queue that still holds it would go on by itself")
        : told.value(state.isEmpty() ? "unknown" : state).told();
  }
}
