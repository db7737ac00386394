package org.bitshound.playbook;

import java.util.ArrayList;
import java.util.List;

/// Making, start, stop and completion of one job, in order, and which of them no record tells.
final class JobSequence implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say("The job {job.id} was made at {job.created}.");
    List<String> files = about.facts().members("files");
    told.each(
        files,
        "Its transfer [started at {.started}, ]stopped at {.stopped} with {.result.code}["
            + " ({.result.meaning})].",
        "more files");
    told.say("It was completed at {job.completed}[ by {job.endedBy.user}].");
    told.say("It was cancelled at {job.cancelled}.");
    if (told.isEmpty()) {
      return about.none(
          "No record of making, start, stop or completion belongs to this case",
          "no",
          "how the job went",
          "the BITS log tells making, start, stop and completion of each job");
    }
    List<String> unseen = unseen(about);
    if (!unseen.isEmpty()) {
      told.say("No record tells " + String.join(", ", unseen) + ".");
    }
    return told.value(unseen.isEmpty() ? "yes" : "partly").told();
  }

  private static List<String> unseen(Inquiry about) {
    var unseen = new ArrayList<String>();
    if (!about.has("job.created")) {
      unseen.add("its making (event 3)");
    }
    List<String> files = about.facts().members("files");
    if (files.stream().noneMatch(file -> about.has(file + ".started"))) {
      unseen.add("a start (event 59)");
    }
    if (files.stream().noneMatch(file -> about.has(file + ".stopped"))) {
      unseen.add("a stop (event 60 or 61)");
    }
    if (!about.has("job.completed") && !about.has("job.cancelled")) {
      unseen.add("its end (event 4 or 5)");
    }
    return unseen;
  }
}
