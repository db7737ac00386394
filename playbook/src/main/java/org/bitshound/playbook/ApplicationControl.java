package org.bitshound.playbook;

import java.util.List;
import org.bitshound.casefile.Host;
import org.bitshound.casefile.PreparedCommand;
import org.bitshound.playbook.action.ToolRules;

/// Whether AppLocker or WDAC is in place, whom a rule against bitsadmin would hit, and which
/// programs a rule would have stopped.
final class ApplicationControl implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Reply seen =
        about.coverageRow(
            List.of("applocker", "code-integrity"),
            "A rule by publisher and original name stops bitsadmin, not COM and not PowerShell.");
    Reply.Told told =
        seen instanceof Reply.Told rows
            ? rows
            : Reply.Told.words(
                    "Neither AppLocker's log nor that of code integrity is in the evidence, so no rule"
                        + " is seen at work. A rule by publisher and original name stops bitsadmin, not"
                        + " COM and not PowerShell.")
                .by(List.of("applocker", "code-integrity"));
    return hit(told.with(rules(about)), about);
  }

  private static List<PreparedCommand> rules(Inquiry about) {
    return about.host().map(Host::name).map(ToolRules::of).orElse(List.of());
  }

  private static Reply hit(Reply told, Inquiry about) {
    Reply tools =
        HostAdvice.addUses(
            told,
            about,
            "tool",
            "It would have hit {.program}[ of {.user}], in {.cases} of the cases.",
            "Nobody used bitsadmin or PowerShell with BITS here, by the evidence.");
    Reply creators =
        HostAdvice.addUses(
            tools,
            about,
            "creator",
            "A rule against {.program} would have stopped what made a job[ for {.user}].",
            "No other program made a job here that nothing explains.");
    return HostAdvice.addUses(
        creators,
        about,
        "notify-program",
        "A rule against {.program} would have stopped what BITS was told to run.",
        "BITS was told to run nothing here, as far as records say.");
  }
}
