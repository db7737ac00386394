package org.bitshound.playbook;

import java.util.ArrayList;

/// Each start and stop of a transfer, in pairs.
final class StartsAndStops implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    var transfers = new ArrayList<String>();
    for (String file : about.facts().members("files")) {
      transfers.addAll(about.facts().members(file + ".transfers"));
    }
    told.each(
        transfers,
        "Transfer {.id}[, started at {.started}][, stopped at {.stopped}][ with {.result.code}].",
        "more transfers");
    return about
        .later()
        .orNone(
            told,
            "No start or stop of a transfer is logged for this job",
            "when the transfer started and stopped",
            "its span is what connections and look-ups are matched with");
  }
}
