package org.bitshound.playbook;

/// The parameters that PowerShell logged as bound (4103, 800): values after expansion.
final class BoundParameters implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    for (String row : about.facts().members("evidence")) {
      if (about.facts().is(row + ".eventId", "4103") || about.facts().is(row + ".eventId", "800")) {
        told.sayOf(
            row,
            "Record {.record}[ of {.channel}], at {.time}, holds the parameters that were bound.");
      }
    }
    return about.orNone(
        told,
        "No bound parameters were logged for this case",
        "which values PowerShell bound to the parameters",
        "they would show source and destination after variables were filled in");
  }
}
