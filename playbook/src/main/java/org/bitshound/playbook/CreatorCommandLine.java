package org.bitshound.playbook;

/// The whole command line of the maker, and how it was found.
final class CreatorCommandLine implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say(
        "The maker's command line is “{creator.commandLine}”[, started at {creator.started}][:"
            + " {creator.how}].");
    if (told.isEmpty()) {
      told.each(
          about.facts().members("creator.candidates"),
          "It may have been “{.commandLine}”[ ({.image}, process {.processId})].",
          "more may have been it");
    }
    return told.isEmpty()
        ? about.none(
            "No start of the maker is logged, so its command line is not told",
            "",
            "with which command line the maker was started",
            "it would show addresses and switches, and who started it")
        : told.told();
  }
}
