package org.bitshound.playbook;

/// Which jobs are to be looked at and cleared: this one, those of the same process, and those that
/// wait with the same owner, maker or destination.
final class CleanJobs implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    boolean ended = about.has("job.completed") || about.has("job.cancelled");
    told.say(
        ended
            ? "The job {job.id}[ (“{job.title}”)] has left the queue: it is {job.state}."
            : "The job {job.id}[ (“{job.title}”)] is to be gone from the queue[; the last state"
                + " shown is {job.state}].");
    told.each(
        about.facts().members("job.batch"),
        "The same process made the job of {.case}[, “{.title}”].",
        "more jobs");
    return told.isEmpty()
        ? new Reply.Useless("no-job-id")
        : WaitingJobs.addRelated(told.told(), about);
  }
}
