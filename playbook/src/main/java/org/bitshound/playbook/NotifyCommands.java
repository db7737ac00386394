package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.PreparedCommand;

/// The program that BITS was told to run, whether it is still there, and whether it ran.
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
    if (told.isEmpty()) {
      return none(about);
    }
    program(told, about.facts());
    told.each(
        about.facts().where("children", "why", "it is the job's notify command"),
        "It ran at {.time}[ as {.user}].",
        "more runs");
    return WaitingJobs.addNotifying(told.value(true).told().with(look(about)), about);
  }

  private static Reply none(Inquiry about) {
    return about.none(
        "No record of this case tells a notify command; one that was set without a command would"
            + " show in the job database alone",
        "no",
        "whether a notify command is set",
        "the database and a list of jobs always show it");
  }

  private static void program(Telling told, Facts facts) {
    if (facts.is("job.notifyOnDisk.present", "true")) {
      told.say(
              "The program is there: {job.notifyOnDisk.path} was collected[,"
                  + " {job.notifyOnDisk.size#} bytes][, {job.notifyOnDisk.type} by its bytes][, SHA-256"
                  + " {job.notifyOnDisk.hashes.sha256}].")
          .cite("job.notifyOnDisk.present");
    } else if (facts.has("job.notifyOnDisk")) {
      told.say(
              "The program is not there: files of its folder were collected, and {job.notifyOnDisk.path}"
                  + " is not among them.")
          .cite("job.notifyOnDisk.present");
    } else if (facts.has("job.notify.program")) {
      told.say("Whether the program is still there, what was collected does not tell.");
    }
  }

  /// What shows on the host itself whether the program is there.
  private static List<PreparedCommand> look(Inquiry about) {
    return about.has("job.notifyOnDisk")
        ? List.of()
        : about
            .facts()
            .text("job.notify.program")
            .map(path -> List.of(about.collecting().onFile("Get-Item", "job.notify.program", path)))
            .orElse(List.of());
  }
}
