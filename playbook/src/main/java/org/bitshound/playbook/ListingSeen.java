package org.bitshound.playbook;

import java.util.Optional;

/// Whether somebody listed jobs: another as a sign, or the responder, whose list is evidence.
final class ListingSeen implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Optional<String> finding = about.finding("reconnaissance");
    Telling told = about.tell();
    finding.ifPresent(at -> told.sayOf(at, "{.title}: {.why}."));
    if (about.facts().text("job.seenIn").filter(seen -> seen.contains("snapshot")).isPresent()) {
      told.say("A saved list of jobs holds it ({job.seenIn})[, in state {job.state}].");
    }
    return told.isEmpty()
        ? about.none(
            "No listing of other users' jobs is logged in this case",
            "no",
            "whether jobs were listed",
            "who lists all jobs looks for one to misuse, or answers an incident")
        : told.value(finding.isPresent()).told();
  }
}
