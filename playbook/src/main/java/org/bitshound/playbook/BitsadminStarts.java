package org.bitshound.playbook;

/// Each start of bitsadmin that belongs to the case.
final class BitsadminStarts implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().where("commands", "tool", "bitsadmin"),
        "[At {.process.started} ]{.process.image} started as process {.process.processId}[ of"
            + " {.process.user}][, below {.process.parent.image}].",
        "more starts");
    if (told.isEmpty() && about.facts().is("creator.class", "bitsadmin")) {
      told.say(
          "The job's own record names {creator.image}, process {creator.processId}; no record of"
              + " that start belongs to the case.");
    }
    return about.orNone(
        told,
        "No start of bitsadmin belongs to this case",
        "whether bitsadmin was started",
        "each start would give a time, an account and a parent");
  }
}
