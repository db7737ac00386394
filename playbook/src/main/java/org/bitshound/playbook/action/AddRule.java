package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.playbook.rule.DestinationRule;
import org.bitshound.playbook.rule.ProgramRule;
import org.bitshound.playbook.rule.RuleText;

/// Rules that find the same destination again. Fields are those of the BITS log.
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
    return ofProgram(facts);
  }

  /// Where no destination can stand in a rule, a program that is not part of Windows can.
  private static List<Prepared> ofProgram(CaseFacts facts) {
    Optional<String> image =
        facts
            .one()
            .creator()
            .flatMap(Creator::image)
            .filter(path -> SuspectFile.isForeign(path) && RuleText.isPath(path));
    if (!facts.isSuspicious() || image.isEmpty()) {
      return List.of();
    }
    var prepared =
        new Prepared(facts, "rule", ActionPhase.LEARN, ActionVerb.ADD_RULE)
            .at(target -> target.program = image)
            .text(
                "Have your log platform alert on jobs of the program: a rule for the BITS log in"
                    + " Sigma, SPL, KQL and EQL, and an event to test it with.")
            .because("unusual-com-creator", "userland-creator")
            .effect("An alert for each job that the program makes from that path.")
            .undo("take the rule out")
            .serves("P1.8.5", "P2.8.3", "P3.8.3");
    prepared.action.commands.addAll(ProgramRule.of(image.get()).rows());
    prepared.action.commands.add(
        RuleText.row(ProgramRule.testEvent(image.get()), "bits-program.json", "test-event"));
    return List.of(prepared);
  }

  private static Prepared of(CaseFacts facts, String host, String place) {
    Prepared prepared = begun(facts, host);
    if (RuleText.isName(host)) {
      prepared.action.commands.addAll(DestinationRule.of(host).rows());
      prepared.action.commands.add(
          RuleText.row(DestinationRule.testEvent(host), "bits-destination.json", "test-event"));
      return prepared;
    }
    return prepared.command(Line.text(RULE.replace("PLACE", place)).with(place, host));
  }

  private static Prepared begun(CaseFacts facts, String host) {
    return new Prepared(facts, "rule", ActionPhase.LEARN, ActionVerb.ADD_RULE)
        .at(target -> target.domain = Optional.of(host))
        .text(
            "Have your log platform alert on the destination: a rule for the BITS log in Sigma, SPL,"
                + " KQL and EQL, and an event to test it with.")
        .because("unapproved-url", "upload-job")
        .effect("An alert for each transfer with that name in its URL, wherever it stands in it.")
        .undo("take the rule out")
        .serves("P1.7.6", "P1.8.5", "P2.8.3", "P3.7.2", "P3.8.3");
  }
}
