package org.bitshound.playbook.action;

import java.util.List;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.JobState;

/// Stops a job that may transfer now or later, and keeps all of it.
final class SuspendJob implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    boolean moves =
        facts.jobMayLive()
            && !facts.isIn(JobState.SUSPENDED)
            && !facts.isIn(JobState.TRANSFERRED)
            && !facts.isIn(JobState.ERROR);
    if (!moves || !facts.isSuspicious()) {
      return List.of();
    }
    return List.of(
        new Prepared(facts, "suspend", ActionPhase.CONTAIN, ActionVerb.SUSPEND_JOB)
            .at(target -> target.job = facts.jobTarget())
            .text("Suspend " + facts.jobName() + ".")
            .because()
            .effect(
                "It transfers nothing more until somebody resumes it. It keeps its files and"
                    + " settings."
                    + facts.rightsRemark())
            .undo("bitsadmin /resume with the same id")
            .condition("the job is in the list of jobs that was saved")
            .command(
                Line.cmd("bitsadmin /suspend «job.id»")
                    .with("job.id", facts.jobIdInBraces())
                    .as(facts.jobRights())
                    .changes("the job's state"))
            .after(Prepared.SNAPSHOT, Prepared.DATABASE)
            .serves("P1.6.1", "P2.6.1", "P3.6.2"));
  }
}
