package org.bitshound.playbook;

/// What the queue's own record says of the job beyond the log, older states of it included.
final class DatabaseDetail implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    if (about.isInQueue()) {
      record(told);
      if (!about.has("job.owner.name")) {
        told.say("Its owner has the SID {job.owner.sid}.");
      }
      told.each(
          about.facts().members("job.history"),
          "Before, at {.time}, it was {.state} ({.from}).",
          "older states");
    }
    return about.orNone(
        told,
        "What was saved of the queue does not hold this job",
        "what the queue's own record says of this job",
        "it has the owner, the notify command, files, times and errors of each job, and older"
            + " states of it in free space");
  }

  private static void record(Telling told) {
    told.say(
            "The queue's record is {job.record}: a {job.type} in state {job.state}[, made at"
                + " {job.created}][, last changed at {job.modified}][, to expire at {job.expires}].")
        .say("Its owner is {job.owner.name}[ ({job.owner.sid})].")
        .say(
            "Its files: {job.fileCount}[; the first is {files[0].url}][, to {files[0].destination}].")
        .say(
            "Its notify flags are {job.notify.flags}[; it runs {job.notify.program}][ with"
                + " “{job.notify.arguments}”].")
        .say(
            "Whether it has headers of its own: {job.hasCustomHeaders}[; credentials: {job.credentials}].")
        .say(
            "Its retry delay is {job.retryDelay~}[, its no-progress timeout {job.noProgressTimeout~}].")
        .say("Its error is {job.error.code}[ {job.error.name}].");
  }
}
