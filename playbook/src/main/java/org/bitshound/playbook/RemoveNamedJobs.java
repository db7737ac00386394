package org.bitshound.playbook;

/// Removing this job alone, not every job of the host.
final class RemoveNamedJobs implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say(
        "Only the job {job.id} is meant: a pipe of all users' jobs into Remove-BitsTransfer would"
            + " delete Windows Update's and everybody's too.");
    return told.isEmpty() ? new Reply.Useless("no-job-id") : told.told();
  }
}
