package org.bitshound.playbook;

import java.util.List;

/// The last result of each file, 0x0 or what failed.
final class Results implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    List<String> files = about.facts().members("files");
    told.each(
        files.stream().filter(file -> about.has(file + ".result.code")).toList(),
        "{.url} ended with {.result.code}[ {.result.name}][: {.result.meaning}].",
        "more files");
    told.say("The job's error is {job.error.code}[ ({job.error.meaning})].");
    if (told.isEmpty()) {
      return about
          .later()
          .none(
              "No stop of a transfer is logged for this job",
              "no",
              "how the transfer ended",
              "a stop's code tells success from failure");
    }
    long done =
        files.stream()
            .filter(file -> about.facts().is(file + ".result.code", "0x00000000"))
            .count();
    return told.value(done == 0 ? "no" : done == files.size() ? "yes" : "partly").told();
  }
}
