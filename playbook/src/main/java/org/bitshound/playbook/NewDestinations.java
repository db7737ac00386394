package org.bitshound.playbook;

import java.util.Map;
import org.bitshound.playbook.rule.NewDestinationRule;
import org.bitshound.playbook.rule.RuleText;

/// The rule that finds destinations other than those which this collection explains.
final class NewDestinations implements Question {
  @Override
  public Reply answer(Inquiry about) {
    Map<String, String> known =
        OfCollection.ofExpected(about.facts(), "destinations", RuleText::isName);
    Telling told = about.tell();
    told.say(
            known.isEmpty()
                ? "No case of this collection is explained: the rule finds every transfer, until a"
                    + " baseline is written down."
                : "The rule finds transfers with any name but those of the cases that this collection"
                    + " explains: have somebody review the list.")
        .cite(known.values());
    return told.told().with(NewDestinationRule.of(known.keySet().stream().toList()).rows());
  }
}
