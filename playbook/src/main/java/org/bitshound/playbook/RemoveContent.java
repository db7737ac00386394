package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.PreparedCommand;

/// What is to be gone when all is cleaned, and what of it is gone by the files that were collected.
final class RemoveContent implements Question {
  private static final int MOST = 4;

  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    List<String> placed =
        about.facts().members("files").stream()
            .filter(file -> about.has(file + ".destination"))
            .toList();
    told.each(
        placed.stream().filter(file -> about.has(file + ".onDisk.hashes")).toList(),
        "{.destination} is to be gone; what was collected of it has SHA-256"
            + " {.onDisk.hashes.sha256}.",
        "more files");
    told.each(
        placed.stream().filter(file -> !about.has(file + ".onDisk.hashes")).toList(),
        "{.destination} is to be gone[; by its records its SHA-256 is {.hashes.sha256}].",
        "more files");
    state(told, about.facts(), placed);
    told.each(
        about.facts().where("followOn", "action", "deleted"),
        "[{.file} was deleted][ by {.image}] at {.time}.",
        "more deletions");
    told.each(
        about.facts().members("followOn").stream()
            .filter(use -> !about.facts().is(use + ".action", "deleted"))
            .toList(),
        "What {.image} did after {.time} is to be followed up.",
        "more processes");
    return told.isEmpty()
        ? new Reply.Useless("no-local-name")
        : told.told().with(look(about, placed));
  }

  /// A file that was not collected may be there all the same.
  private static void state(Telling told, Facts facts, List<String> placed) {
    List<String> there =
        placed.stream().filter(file -> facts.is(file + ".onDisk.present", "true")).toList();
    List<String> gone =
        placed.stream().filter(file -> facts.is(file + ".onDisk.present", "false")).toList();
    told.each(there, "It was still there when files were collected: {.onDisk.path}.", "more files");
    told.each(
        gone,
        "{.destination} was gone when files were collected: others of its folder are there, and it"
            + " is not.",
        "more files");
    if (!placed.isEmpty() && there.size() + gone.size() < placed.size()) {
      told.say(
          gone.isEmpty() && there.isEmpty()
              ? "Whether it is gone, only a later collection tells (hunt --files)."
              : "Of the others, only a later collection tells whether they are gone (hunt"
                  + " --files).");
    }
  }

  private static List<PreparedCommand> look(Inquiry about, List<String> placed) {
    var rows = new ArrayList<PreparedCommand>();
    for (String file : placed.stream().limit(MOST).toList()) {
      String field = file + ".destination";
      about
          .facts()
          .text(field)
          .filter(path -> !about.facts().is(file + ".onDisk.present", "false"))
          .ifPresent(path -> rows.add(about.collecting().onFile("Test-Path", field, path)));
    }
    return rows;
  }
}
