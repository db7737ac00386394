package org.bitshound.playbook;

/// Whether software that is known makes such jobs, as a whole and not by half.
final class KnownGoodFit implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String entry : about.facts().where("expectedBecause", "list", "known-good")) {
      told.sayOf(
          entry,
          "The entry {.entry} explains it: {.why}; it agrees in {.agrees}[, and {.unknown} cannot"
              + " be shown].");
    }
    if (!told.isEmpty()) {
      return told.value(true).told();
    }
    about
        .finding("masquerade")
        .ifPresent(at ->
            told.sayOf(at, "Half of it fits, which is worse than nothing: {.why}.").value(false));
    if (told.isEmpty()) {
      told.say(
              "No entry of known software fits title[ (“{job.title}”)], maker[ ({creator.image})],"
                  + " owner[ ({job.owner.name})] and destinations together.")
          .value(false);
    }
    return told.told();
  }
}
