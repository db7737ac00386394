package org.bitshound.playbook;

/// Whether data left by this job.
final class Upload implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    about.finding("upload-job").ifPresent(at -> told.sayOf(at, "{.title}: {.why}."));
    if (!told.isEmpty()) {
      return counted(told, about).value(true).told();
    }
    told.say("The job is of type {job.type}.");
    return told.isEmpty()
        ? about.none(
            "No record of this job tells a direction",
            "",
            "whether it was an upload",
            "neither its making nor its transfers tell a direction")
        : counted(told, about).value(!about.facts().is("job.type", "download")).told();
  }

  /// Bytes of an hour are of all that BITS did in it: they go with an answer, and give none.
  private static Telling counted(Telling told, Inquiry about) {
    return told.each(
        about.facts().where("network", "kind", "usage"),
        "In the hour before {.time}, {.bytesSent#} bytes were sent and {.bytesReceived#} received"
            + " ({.how}).",
        "more hours");
  }
}
