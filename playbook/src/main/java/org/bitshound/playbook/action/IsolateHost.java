package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.ChildProcess;
import org.bitshound.casefile.FollowOn;
import org.bitshound.playbook.quoting.Shown;

/// Cuts the host off, only where something was run: a file that lies there, was scanned or deleted
/// is no reason to stop somebody's work.
final class IsolateHost implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    List<FollowOn> ran = facts.ran();
    List<ChildProcess> children = facts.one().children();
    if ((ran.isEmpty() && children.isEmpty()) || !facts.isSuspicious()) {
      return List.of();
    }
    return List.of(
        new Prepared(facts, "isolate", ActionPhase.CONTAIN, ActionVerb.ISOLATE_HOST)
            .text("Cut " + facts.hostInWords() + " off from the network, but for your own access.")
            .why(why(ran, children), evidence(ran, children))
            .effect(
                "Nobody can work on the machine, and what depends on it stops. Jobs wait and try"
                    + " again, for 14 days unless set otherwise; then they fail, and a notify command"
                    + " would start.")
            .undo("end the isolation where it was set")
            .decidedByOwner()
            .condition("evidence that needs the network is collected, and your access stays")
            .command(
                Line.text(
                    "Isolate the machine in your endpoint product, or put its switch port into a"
                        + " quarantine network. Leave it switched on: memory is evidence."))
            .after("notify", Prepared.SNAPSHOT)
            .serves("P1.6.6", "P3.6.4"));
  }

  private static String why(List<FollowOn> ran, List<ChildProcess> children) {
    if (ran.isEmpty()) {
      return "BITS started "
          + Shown.of(started(children.getLast()))
          + " at "
          + CaseFacts.time(children.getLast().time())
          + ".";
    }
    FollowOn last = ran.getLast();
    String what = last.file().or(last::image).orElse("what was fetched");
    return Shown.of(what)
        + " was "
        + done(last.action())
        + ", last at "
        + CaseFacts.time(last.time())
        + ".";
  }

  private static String started(ChildProcess child) {
    return child.image().or(child::commandLine).orElse("a program");
  }

  private static String done(String action) {
    return switch (action) {
      case "loaded" -> "loaded into a process";
      case "injected" -> "injected into a process";
      case "scheduled" -> "set to be run";
      case "service" -> "made a service";
      default -> "run";
    };
  }

  private static List<String> evidence(List<FollowOn> ran, List<ChildProcess> children) {
    return Optional.of(ran)
        .filter(uses -> !uses.isEmpty())
        .map(uses -> uses.getLast().evidence())
        .orElseGet(() -> children.getLast().evidence());
  }
}
