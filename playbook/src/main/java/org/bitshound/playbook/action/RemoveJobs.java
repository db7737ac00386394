package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.BatchMate;
import org.bitshound.casefile.Job;

/// Other jobs of the process that made this one.
final class RemoveJobs implements Preparation {
  private static final int MOST = 10;

  @Override
  public List<Prepared> of(CaseFacts facts) {
    List<BatchMate> mates = facts.one().job().map(Job::batch).orElse(List.of());
    if (mates.isEmpty() || !facts.isSuspicious()) {
      return List.of();
    }
    String cases = String.join(", ", mates.stream().limit(MOST).map(BatchMate::caseId).toList());
    var prepared =
        new Prepared(facts, "remove jobs", ActionPhase.ERADICATE, ActionVerb.REMOVE_JOB)
            .text(
                "Go through the other jobs of the same process ("
                    + mates.size()
                    + "), and cancel those"
                    + " that are in the queue: "
                    + cases
                    + (mates.size() > MOST ? " …" : "")
                    + ".")
            .why(
                "They were made by the process that made this one.",
                facts.evidenceFor("job.batch", "creator.processId"))
            .effect("Cancelling deletes their temporary files: each case says what to save first.")
            .undo("none")
            .condition(
                "the job is in the list of jobs that was saved, and its case says nothing else")
            .after(Prepared.SNAPSHOT, Prepared.DATABASE)
            .serves("P1.8.2", "P2.8.2", "P3.8.2");
    for (int at = 0; at < Math.min(MOST, mates.size()); at++) {
      String place = "job.batch[" + at + "].job";
      Optional<String> id = mates.get(at).job().map(job -> "{" + job + "}");
      prepared.command(
          Line.cmd("bitsadmin /cancel «" + place + "»")
              .with(place, id)
              .as(facts.jobRights())
              .changes("removes the job and its temporary files"));
    }
    return List.of(prepared);
  }
}
