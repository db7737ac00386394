package org.bitshound.playbook.action;

import java.util.List;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.JobState;
import org.bitshound.playbook.quoting.Shown;

/// Releases what a finished job fetched, under its own name: instead of cancelling, to keep the
/// file as BITS would have left it.
final class CompleteJob implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    boolean done = facts.isIn(JobState.TRANSFERRED) && !facts.sends();
    if (!done || !facts.isSuspicious()) {
      return List.of();
    }
    String name =
        facts.one().files().stream()
            .flatMap(file -> file.destination().stream())
            .findFirst()
            .map(Shown::of)
            .orElse("its own name");
    return List.of(
        new Prepared(facts, "complete", ActionPhase.CONTAIN, ActionVerb.COMPLETE_JOB)
            .at(target -> target.job = facts.jobTarget())
            .text("Or complete " + facts.jobName() + ", to keep the file as evidence in its place.")
            .because()
            .effect(
                "Renames the temporary file (BIT and hex digits, .tmp) to "
                    + name
                    + ". Whatever waits for that name can run it, and its owner becomes whoever"
                    + " completes."
                    + facts.rightsRemark())
            .undo("move the file away: nothing makes it a temporary file again")
            .condition("nothing is set to run that name, and the file is wanted there")
            .insteadOf(Prepared.CANCEL)
            .command(
                Line.cmd("bitsadmin /complete «job.id»")
                    .with("job.id", facts.jobIdInBraces())
                    .as(facts.jobRights())
                    .changes("renames the temporary files and removes the job"))
            .after(Prepared.SNAPSHOT, Prepared.DATABASE)
            .after(
                SuspectFile.of(facts).stream().map(file -> Prepared.saveOf(file.place())).toList())
            .after("notify")
            .serves("P1.6.2"));
  }
}
