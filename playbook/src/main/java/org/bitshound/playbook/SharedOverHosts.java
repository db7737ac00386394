package org.bitshound.playbook;

/// What several cases have in common.
final class SharedOverHosts implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().members("groups"), "{.value} is shared by {.cases} ({.by}).", "more groups");
    return told.isEmpty()
        ? Reply.Told.words(
                "No two cases of this collection share a destination, a program or a command.")
            .valued("no")
        : told.value(true).told();
  }
}
