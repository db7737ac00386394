package org.bitshound.playbook;

/// The job's id.
final class JobId implements Question {
  @Override
  public Reply answer(Inquiry about) {
    return about.orNone(
        about.tell().say("The job's id is {job.id}[; its title is “{job.title}”]."),
        "No record of this case tells a job's id",
        "the job's id",
        "all records and commands of the job carry it");
  }
}
