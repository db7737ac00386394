package org.bitshound.playbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.casefile.UnknownBecause;

/// In which language mode PowerShell runs: seen where the variable that sets it was, else unknown.
final class LanguageMode implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Telling told = about.tell();
    told.each(
        about.facts().where("settings", "name", "language-mode"),
        "PowerShell's language mode is {.value}[, since {.time}][ ({.how})].",
        "more changes");
    if (!told.isEmpty()) {
      return told.say(
              "What lasts is a rule of AppLocker or WDAC for scripts: the variable that was"
                  + " set here is for tests, and an administrator takes it away.")
          .told();
    }
    PreparedCommand ask =
        about
            .collecting()
            .change(
                "powershell -NoProfile -Command $ExecutionContext.SessionState.LanguageMode"
                    + " > C:\\ir\\language-mode.txt",
                Optional.empty());
    return about.unknown(
        UnknownBecause.ABSENT,
        "The language mode is unknown: no record of the evidence tells it. Constrained language mode"
            + " comes with a rule of AppLocker or WDAC for scripts; the BITS cmdlets still work in it,"
            + " yet scripts that call COM or .NET fail.",
        List.of("registry"),
        Stream.concat(Stream.of(ask), about.collecting().of("registry").stream()).toList());
  }
}
