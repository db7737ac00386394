package org.bitshound.playbook;

/// Whether the job can run without its owner's logon.
final class HelperToken implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.has("job.helperToken")
        ? about
            .tell()
            .say("The job has a helper token[ of {job.helperToken.sid}].")
            .cite("job.helperToken")
            .value(true)
            .told()
        : about.none(
            "No record tells of a helper token, and no layout of the queue is known to show one",
            "unknown",
            "whether a helper token is set",
            "with one the job runs though its owner is logged off");
  }
}
