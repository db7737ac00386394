package org.bitshound.playbook.action;

import java.util.ArrayList;
import java.util.List;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;

/// Looks again: what was taken away must stay away.
final class VerifyGone implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    if (!facts.isSuspicious()) {
      return List.of();
    }
    return List.of(facts.found("log-cleared") ? otherCopies(facts) : gone(facts));
  }

  private static Prepared gone(CaseFacts facts) {
    var prepared =
        new Prepared(facts, "verify", ActionPhase.RECOVER, ActionVerb.VERIFY)
            .text(
                "Look again after a restart and a day: "
                    + String.join(", ", signs(facts))
                    + ". Then collect the logs and hunt once more: nothing newer may belong to this"
                    + " case.")
            .because()
            .effect("Reads only.")
            .serves("P1.8.2", "P1.8.3", "P2.8.2", "P3.8.2");
    facts
        .owner()
        .ifPresent(owner ->
            prepared.command(
                Line.powerShell(
                        "Get-BitsTransfer -AllUsers | Where-Object { $_.OwnerAccount -eq «job.owner.name» }"
                            + " | Select-Object JobId, DisplayName, JobState, CreationTime, NotifyCmdLine")
                    .with("job.owner.name", owner)));
    return prepared;
  }

  private static List<String> signs(CaseFacts facts) {
    var signs = new ArrayList<String>();
    if (facts.one().job().isPresent()) {
      signs.add("no job of that owner, title or host in the queue");
    }
    boolean placed = facts.one().files().stream().anyMatch(file -> file.destination().isPresent());
    if (placed && !facts.sends()) {
      signs.add("no such file in its place");
    }
    if (!facts.ran().isEmpty() || !facts.one().children().isEmpty()) {
      signs.add("no process of that program");
    }
    if (facts.found("service-start-listener")) {
      signs.add("no program but the system itself on port 5985");
    }
    if (signs.isEmpty()) {
      signs.add("no new job, and no further command of that kind");
    }
    return signs;
  }

  private static Prepared otherCopies(CaseFacts facts) {
    return new Prepared(facts, "verify", ActionPhase.RECOVER, ActionVerb.VERIFY)
        .at(target -> target.account = facts.one().creator().flatMap(by -> by.user().or(by::sid)))
        .text(
            "Get what the cleared logs held from elsewhere: the collector, backups, shadow copies, and"
                + " the free space of the log (hunt --recover).")
        .because("log-cleared")
        .effect("Reads only.")
        .command(Line.cmd("vssadmin list shadows").lostSoon())
        .command(Line.query("*[System[(EventID=104 or EventID=1102)]]"));
  }
}
