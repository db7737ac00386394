package org.bitshound.playbook;

import java.util.ArrayList;

/// The record of the job's making, quoted by place and version; two of them contradict.
final class CreationRecord implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    var rows = new ArrayList<String>();
    for (String row : about.facts().where("evidence", "eventId", "3")) {
      if (about.facts().is(row + ".provider", "Microsoft-Windows-Bits-Client")) {
        rows.add(row);
      }
    }
    told.each(
        rows,
        "Record {.record}[ of {.channel}], at {.time}, is the job's event 3[, read as {.layout}].",
        "more records of a making");
    if (told.isEmpty()) {
      return Maker.unknown(about);
    }
    told.say("It names {creator.image}[, process {creator.processId}].");
    if (rows.size() > 1) {
      told.say("More than one record of a making is no ordinary job: see its contradictions.");
    }
    return told.value(
            about.has("creator.image") && !about.facts().is("creator.class", "service-host"))
        .told();
  }
}
