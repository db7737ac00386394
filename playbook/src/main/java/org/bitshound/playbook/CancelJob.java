package org.bitshound.playbook;

/// What cancelling would do to the job now.
final class CancelJob implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    switch (about.facts().text("job.state").orElse("")) {
      case "acknowledged" ->
          told.say("There is nothing to cancel: the job was completed at {job.completed}.")
              .value(false);
      case "cancelled" ->
          told.say("There is nothing to cancel: the job was cancelled at {job.cancelled}.")
              .value(false);
      default ->
          told.say(
                  "The job {job.id} may still live[; the last state shown is {job.state}]: save"
                      + " list and database first, then cancel this id alone, which deletes what it"
                      + " has fetched so far.")
              .value(true);
    }
    return told.isEmpty() ? new Reply.Useless("no-job-id") : told.told();
  }
}
