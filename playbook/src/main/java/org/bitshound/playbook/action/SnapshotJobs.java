package org.bitshound.playbook.action;

import java.util.List;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;

/// Saves the list of all jobs, as the queue has it now. No log tells of headers, notify commands
/// and temporary names; and jobs of the same maker that nobody noticed stand in it too.
final class SnapshotJobs implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    if (!isWorthIt(facts)) {
      return List.of();
    }
    return List.of(
        new Prepared(facts, Prepared.SNAPSHOT, ActionPhase.PRESERVE, ActionVerb.SNAPSHOT_JOBS)
            .text(
                "Save the list of all jobs on "
                    + facts.hostInWords()
                    + ", of all users, before anything is changed: without /allusers the list has one's own"
                    + " alone.")
            .why(why(facts), facts.evidenceFor("job.state", "job.id"))
            .effect(
                "Reads the queue. It starts the BITS service where that has stopped, and with it"
                    + " waiting jobs of users who are logged on.")
            .command(
                Line.cmd("bitsadmin /nowrap /list /allusers /verbose > C:\\ir\\bits-jobs.txt")
                    .yields("bits-jobs.txt", "bits-snapshot")
                    .lostSoon())
            .command(
                Line.powerShell(
                        "Get-BitsTransfer -AllUsers | Select-Object * | ConvertTo-Json -Depth 5 |"
                            + " Out-File -Encoding utf8 -LiteralPath 'C:\\ir\\bits-jobs.json'")
                    .yields("bits-jobs.json", "bits-snapshot")
                    .lostSoon())
            .serves("P1.3.3", "P1.3.4", "T.28", "T.52"));
  }

  /// A sign speaks of no job. Where the log of jobs was cleared, or BITS has a child that nothing
  /// explains, the queue may have what is missing.
  private static boolean isWorthIt(CaseFacts facts) {
    return facts.isSign()
        ? facts.isOfClearedJobs() || facts.found("service-child")
        : facts.isSuspicious() || facts.jobMayLive();
  }

  private static String why(CaseFacts facts) {
    if (facts.jobMayLive()) {
      String state =
          facts
              .state()
              .map(known -> "was last seen " + known.word())
              .orElse("was never seen to end");
      return "The job " + state + ": the queue has its present state, notify command and files.";
    }
    return facts.isOfClearedJobs()
        ? "The queue keeps jobs that a cleared log no longer tells of."
        : facts.isAttempt()
            ? "Whether the command made a job, and whether it waits, only the queue tells."
            : "Other jobs of the same maker may be waiting: only the queue tells.";
  }
}
