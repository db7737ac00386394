package org.bitshound.playbook;

/// What Defender, and AMSI by way of it, found in the command or script.
final class ScannerFinds implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().where("detections", "kind", "command-line"),
        "At {.time} Defender found the command line to be {.threat}[, of {.user}][, and did:"
            + " {.action}].",
        "more finds");
    told.each(
        about.facts().where("detections", "kind", "amsi"),
        "At {.time} AMSI had {.file} looked at, and Defender found it to be {.threat}[, of"
            + " {.user}][, and did: {.action}] ({.how}).",
        "more finds");
    return told.isEmpty()
        ? about.none(
            "No find of Defender in this command or script is logged; a scanner that is off, or of"
                + " another maker, logs none there",
            "no",
            "what AMSI or Defender made of the command",
            "a name for it would say what it is known for")
        : told.value(true).told();
  }
}
