package org.bitshound.playbook;

/// Whether data left by this job.
final class Upload implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    about.finding("upload-job").ifPresent(at -> told.sayOf(at, "{.title}: {.why}."));
    if (!told.isEmpty()) {
      return told.value(true).told();
    }
    told.say("The job is of type {job.type}.");
    return told.isEmpty()
        ? about.none(
            "No record of this job tells a direction",
            "",
            "whether it was an upload",
            "neither its making nor its transfers tell a direction")
        : told.value(!about.facts().is("job.type", "download")).told();
  }
}
