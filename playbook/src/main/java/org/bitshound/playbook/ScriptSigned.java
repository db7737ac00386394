package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.UnknownBecause;

/// Whether the script that made the job is signed, as far as its logged text tells.
final class ScriptSigned implements Question {
  private static final String ADVICE =
      "Sign the scripts that make jobs on purpose, and let application control ask for the"
          + " signature.";

  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.say(
        "Of the script[ {creator.scriptBlockId}] that made the job, the signature is"
            + " {creator.scriptSignature.status}: {creator.scriptSignature.how}.");
    return told.isEmpty()
        ? about.unknown(
            UnknownBecause.NOT_RECORDED,
            "Whether the script is signed cannot be known: a signature stands at the end of a"
                + " script's file, and the record is of what was typed, or not known to be whole. "
                + ADVICE,
            List.of("powershell-script-block"),
            List.of())
        : told.say(ADVICE).told();
  }
}
