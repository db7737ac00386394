package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.PreparedCommand;

/// Which jobs nobody may come back for: their owner is logged on no more, or the program that made
/// them is gone.
final class OrphanedJobs implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Reply jobs = new CleanJobs().answer(about);
    if (!(jobs instanceof Reply.Told told)) {
      return jobs;
    }
    boolean ended = about.has("job.completed") || about.has("job.cancelled");
    Reply.Told all = ended ? told : told.and(grounds(about)).with(look(about));
    return WaitingJobs.addOrphaned(all, about);
  }

  private static Reply.Told grounds(Inquiry about) {
    Telling told = about.tell();
    String words = about.facts().text("job.orphaned").orElse("");
    if (words.contains("owner-not-logged-on")) {
      lastSession(about.facts())
          .ifPresent(session ->
              told.sayOf(
                  session,
                  "It has no session to run in: the last one[ of {job.owner.name}] that is logged ended"
                      + " at {.ended}."));
    }
    if (words.contains("creator-file-gone")) {
      told.say(
          "Its maker is gone: files of the folder of {creator.image} were collected, and it is not"
              + " among them.");
    }
    return told.isEmpty()
        ? Reply.Told.words("No record shows that its owner or its maker's program is gone.")
        : told.cite("job.orphaned").told();
  }

  private static Optional<String> lastSession(Facts facts) {
    return facts.members("logon").stream()
        .filter(session -> facts.has(session + ".ended"))
        .max((one, other) -> ended(facts, one).compareTo(ended(facts, other)));
  }

  private static String ended(Facts facts, String session) {
    return facts.text(session + ".ended").orElse("");
  }

  /// Whether an account is there still, only the host says.
  private static List<PreparedCommand> look(Inquiry about) {
    var rows = new ArrayList<PreparedCommand>();
    rows.add(about.collecting().change("query user", Optional.empty()));
    rows.add(
        about
            .collecting()
            .change(
                "reg query \"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\" /s"
                    + " /v ProfileImagePath",
                Optional.empty()));
    about
        .facts()
        .text("creator.image")
        .ifPresent(path -> rows.add(about.collecting().onFile("Get-Item", "creator.image", path)));
    return rows;
  }
}
