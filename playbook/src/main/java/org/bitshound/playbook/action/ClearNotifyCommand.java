package org.bitshound.playbook.action;

import java.util.List;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Notify;
import org.bitshound.playbook.quoting.Shown;

/// Takes the program away that BITS starts when the job ends or fails. A service account's job is
/// left alone: BITS starts nothing for it.
final class ClearNotifyCommand implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    boolean set =
        facts.one().job().flatMap(Job::notifyCommand).flatMap(Notify::program).isPresent();
    if (!set || !facts.jobMayLive() || facts.isOwnedByService()) {
      return List.of();
    }
    Notify notify = facts.one().job().flatMap(Job::notifyCommand).orElseThrow();
    String program = notify.program().map(Shown::of).orElse("a program");
    return List.of(
        new Prepared(facts, "notify", ActionPhase.CONTAIN, ActionVerb.CLEAR_NOTIFY_COMMAND)
            .at(target -> target.job = facts.jobTarget())
            .at(target -> target.program = notify.program())
            .text("Take the notify command " + program + " away from " + facts.jobName() + ".")
            .because("notify-command", "job-persistence-command")
            .effect(
                "BITS no longer starts the program when the job ends or fails, nor again after each"
                    + " retry delay. The command is lost from the queue: the saved list has it."
                    + facts.rightsRemark())
            .undo("bitsadmin /setnotifycmdline with the program and arguments of the saved list")
            .condition("the job is in the list of jobs that was saved")
            .command(
                Line.cmd("bitsadmin /setnotifycmdline «job.id» NULL NULL")
                    .with("job.id", facts.jobIdInBraces())
                    .as(facts.jobRights())
                    .changes("the job's notify command"))
            .command(
                Line.cmd("bitsadmin /setnotifyflags «job.id» 4")
                    .with("job.id", facts.jobIdInBraces())
                    .as(facts.jobRights())
                    .changes("the job's notify flags"))
            .after(Prepared.SNAPSHOT, Prepared.DATABASE)
            .serves("P1.8.3", "T.29"));
  }
}
