package org.bitshound.playbook;

/// When BITS gives the job up.
final class Expiry implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say("The job expires at {job.expires}.");
    if (told.isEmpty() && (about.has("job.completed") || about.has("job.cancelled"))) {
      return new Reply.Useless("job-ended");
    }
    return told.isEmpty()
        ? about.none(
            "No record tells when BITS gives the job up",
            "",
            "when BITS gives the job up",
            "it is 90 days after the last progress or change, unless a policy says otherwise")
        : told.told();
  }
}
