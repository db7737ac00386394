package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;

/// Settings that would have answered what this case leaves open. What a host lacks otherwise is
/// told once for the host, not with each case.
final class ChangeSettings implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    var prepared = new ArrayList<Prepared>();
    if (facts.isSuspicious()) {
      CoverageGaps.of(facts.one(), facts.host()).forEach(gap -> prepared.add(of(facts, gap)));
    }
    return prepared;
  }

  private static Prepared of(CaseFacts facts, CoverageGap gap) {
    ActionVerb verb = gap.isOfForwarding() ? ActionVerb.COLLECT_LOG : ActionVerb.CHANGE_SETTING;
    var prepared =
        new Prepared(facts, "set " + gap.setting(), ActionPhase.PREVENT, verb)
            .at(target -> target.setting = gap.named())
            .text(gap.change())
            .why(
                "The evidence of " + facts.hostInWords() + " could not show " + gap.unseen() + ".",
                List.of())
            .effect(gap.costs())
            .undo("set it back")
            .decidedByOwner()
            .serves(gap.serves().toArray(String[]::new));
    prepared.action.commands.addAll(gap.commands());
    return prepared;
  }
}
