package org.bitshound.playbook;

/// Whether the job can run without its owner's logon.
final class HelperToken implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say("The job has a helper token[ of {job.helperToken.sid}].").cite();
    if (!about.has("job.helperToken")) {
      return about.none("No record tells of a helper token", "no", "whether a helper token is set", "with one the job runs though its owner is logged off");
    }
    return told.value(true).told();
  }
}
