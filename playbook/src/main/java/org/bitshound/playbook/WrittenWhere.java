package org.bitshound.playbook;

import java.util.List;

/// Where the files were to go, and whether they got their final names.
final class WrittenWhere implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("files").stream()
            .filter(file -> about.has(file + ".destination"))
            .toList(),
        "{.url} goes to {.destination}[, which counts as {.place}].",
        "more files");
    if (told.isEmpty()) {
      told.each(
          Commanded.withDestination(about.facts()),
          "The command names {.destination} as destination.",
          "more destinations");
    }
    if (told.isEmpty()) {
      return about.none(
          "No record of this job tells a local name",
          "no",
          "where the file was written",
          "the local name is what is hashed, searched for and quarantined");
    }
    CollectedWords.say(told, about.facts());
    String state = about.facts().text("job.state").orElse("");
    List<String> renamed = about.facts().where("timeline", "what", "file-renamed");
    told.each(renamed, "At {.time} {.text}.", "more renames");
    boolean there = !about.facts().where("files", "onDisk.as", "destination").isEmpty();
    if ((there || !renamed.isEmpty()) && !state.equals("acknowledged")) {
      return told.value("yes").told();
    }
    return switch (state) {
      case "acknowledged" ->
          told.say("The job was completed at {job.completed}, which gives files their final names.")
              .value("yes")
              .told();
      case "transferred" ->
          told.say(
                  "Nobody is seen to complete it: until then the content lies hidden beside it as"
                      + " BIT*.tmp.")
              .value("partly")
              .told();
      case "cancelled" ->
          told.say("The job was cancelled[ at {job.cancelled}], which deletes what was fetched.")
              .cite("job.state")
              .value("no")
              .told();
      default -> told.say("Whether the file got that name is not told.").value("partly").told();
    };
  }
}
