package org.bitshound.playbook;

/// The program that BITS was told to run, and whether it did.
final class NotifyCommands implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say(
        "BITS is told to run {job.notify.program}[ with “{job.notify.arguments}”][, flags"
            + " {job.notify.flags}].");
    if (told.isEmpty()) {
      told.each(
          Commanded.settingNotify(about.facts()),
          "A command would have BITS run {.program}[ with “{.arguments}”].",
          "more commands");
    }
    told.each(
        about.facts().where("children", "why", "it is the job's notify command"),
        "It ran at {.time}[ as {.user}].",
        "more runs");
    return told.isEmpty()
        ? about.none(
            "No record of this case tells a notify command; one that was set without a command"
                + " would show in the job database alone",
            "no",
            "whether a notify command is set",
            "the database and a list of jobs always show it")
        : WaitingJobs.addNotifying(told.value(true).told(), about);
  }
}
