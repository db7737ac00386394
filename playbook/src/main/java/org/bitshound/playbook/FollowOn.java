package org.bitshound.playbook;

/// What was done with a fetched file afterwards.
final class FollowOn implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("followOn"),
        "At {.time} {.file} was {.action}[ by {.user}][, as “{.commandLine}”][ ({.threat})].",
        "more uses of it");
    return told.isEmpty()
        ? about
            .later()
            .none(
                "No use of a fetched file is logged",
                "no",
                "whether the fetched file was run",
                "execution is what turns a download into an incident")
        : told.value(true).told();
  }
}
