package org.bitshound.playbook.action;

import java.util.List;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Finding;

/// What the case teaches, with the facts filled in.
final class WriteNote implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    if (!facts.isHighOrWorse() || facts.isSign()) {
      return List.of();
    }
    String findings =
        String.join(
            ", ", facts.one().findings().stream().map(Finding::analytic).distinct().toList());
    return List.of(
        new Prepared(facts, "note", ActionPhase.LEARN, ActionVerb.NOTE)
            .text("Write down what the case taught.")
            .because()
            .command(
                Line.text(
                    "Case "
                        + facts.one().id()
                        + ", "
                        + CaseFacts.time(facts.one().first())
                        + " to "
                        + CaseFacts.time(facts.one().last())
                        + " (UTC).\nFound by: "
                        + findings
                        + ".\nFirst noticed by, and when:\nHow it began:\nWhat stopped it, or would"
                        + " have:\nWhat was missing to see it sooner:\nWhat changes now:\n"))
            .serves("P1.8.5", "P2.8.3", "P3.8.3"));
  }
}
