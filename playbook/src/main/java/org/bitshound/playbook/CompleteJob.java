package org.bitshound.playbook;

/// What completing the job instead would do.
final class CompleteJob implements Question {
  @Override
  public Reply answer(Inquiry about) {
    if (!about.facts().is("job.state", "transferred")) {
      return new Reply.Useless(about.has("job.state") ? "not-transferred" : "state-not-known");
    }
    Telling told = about.tell();
    told.say(
        "Completing the job {job.id} would give [{files[0].destination} ]its final name, where"
            + " something may wait for it: sensible only to keep the file as evidence.");
    return told.isEmpty() ? new Reply.Useless("no-job-id") : told.told();
  }
}
