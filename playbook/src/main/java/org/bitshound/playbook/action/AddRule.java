package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Destination;

/// A Sigma rule that finds the same destination again. Fields are those of the BITS log.
final class AddRule implements Preparation {
  private static final String RULE =
      """
      title: BITS transfer with «PLACE»
      logsource: {product: windows, service: bits-client}
      detection:
        started: {EventID: [59, 60, 61], url|contains: '«PLACE»'}
        added: {EventID: 16403, RemoteName|contains: '«PLACE»'}
        condition: started or added
      level: high
      """;

  private final SharedDomains shared;

  AddRule(SharedDomains shared) {
    this.shared = shared;
  }

  @Override
  public List<Prepared> of(CaseFacts facts) {
    List<Destination> destinations = facts.one().destinations();
    for (int at = 0; at < destinations.size() && facts.isSuspicious(); at++) {
      Destination to = destinations.get(at);
      Optional<String> name = to.host().or(to::address);
      if (name.isPresent() && shared.over(to).isEmpty() && !to.classes().contains("internal")) {
        return List.of(of(facts, name.get(), "destinations[" + at + "].host"));
      }
    }
    return List.of();
  }

  private static Prepared of(CaseFacts facts, String host, String place) {
    return new Prepared(facts, "rule", ActionPhase.LEARN, ActionVerb.ADD_RULE)
        .at(target -> target.domain = Optional.of(host))
        .text("Have your log platform alert on the destination: a Sigma rule for the BITS log.")
        .because("unapproved-url", "upload-job")
        .effect("An alert for each transfer with that name in its URL, wherever it stands in it.")
        .undo("take the rule out")
        .command(Line.text(RULE.replace("PLACE", place)).with(place, host))
        .serves("P1.7.5", "P1.8.5", "P2.8.3", "P3.7.1", "P3.8.3");
  }
}
