package org.bitshound.playbook.action;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActionPhase;
import org.bitshound.casefile.ActionVerb;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.TransferFile;
import org.bitshound.playbook.quoting.Shown;

/// Takes a job out of the queue, and its temporary files with it.
final class CancelJob implements Preparation {

  @Override
  public List<Prepared> of(CaseFacts facts) {
    if (!facts.jobMayLive()) {
      return List.of();
    }
    List<String> saved =
        SuspectFile.of(facts).stream().map(SuspectFile::place).map(Prepared::saveOf).toList();
    var prepared =
        new Prepared(facts, Prepared.CANCEL, ActionPhase.CONTAIN, ActionVerb.CANCEL_JOB)
            .at(target -> target.job = facts.jobTarget())
            .text("Cancel " + facts.jobName() + ".")
            .because()
            .effect(effect(facts))
            .undo("none")
            .condition(condition(facts))
            .after(Prepared.SNAPSHOT, Prepared.DATABASE)
            .after(saved)
            .serves("P1.6.1", "P1.6.3", "P1.8.2", "P2.6.1", "P2.8.2", "P3.6.2", "P3.8.2");
    return List.of(withCommands(prepared, facts));
  }

  private static Prepared withCommands(Prepared prepared, CaseFacts facts) {
    return prepared
        .command(
            Line.cmd("bitsadmin /cancel «job.id»")
                .with("job.id", facts.jobIdInBraces())
                .as(facts.jobRights())
                .changes("removes the job and its temporary files"))
        .command(
            Line.powerShell(
                    "Get-BitsTransfer -AllUsers | Where-Object { $_.JobId -eq «job.id» } |"
                        + " Remove-BitsTransfer")
                .with("job.id", facts.jobId())
                .as(facts.jobRights())
                .changes("removes the job and its temporary files"));
  }

  private static String effect(CaseFacts facts) {
    String files =
        facts.sends()
            ? "Stops the sending; what was sent is sent, and the file on this machine stays."
            : "Deletes the job's temporary files"
                + temporaries(facts)
                + ", finished ones too: save"
                + " them first. Files that were completed before stay.";
    return files
        + " Only this job: Get-BitsTransfer -AllUsers | Remove-BitsTransfer would cancel every job of"
        + " the machine, Windows Update's too."
        + retries(facts)
        + facts.rightsRemark();
  }

  private static String retries(CaseFacts facts) {
    return facts.isIn(JobState.TRANSIENT_ERROR)
        ? " Until it is cancelled, it tries again by itself after each retry delay."
        : "";
  }

  private static String temporaries(CaseFacts facts) {
    Optional<TransferFile> first =
        facts.one().files().stream().filter(file -> file.temporary().isPresent()).findFirst();
    if (first.isPresent()) {
      return " (" + first.get().temporary().map(Shown::of).orElse("") + ")";
    }
    return facts.one().files().stream()
        .flatMap(file -> file.destination().stream())
        .findFirst()
        .flatMap(LocalFile::folder)
        .map(folder -> " (BIT*.tmp in " + Shown.of(folder) + ")")
        .orElse("");
  }

  private static String condition(CaseFacts facts) {
    String listed = "the job is in the list of jobs that was saved";
    return facts.isSuspicious() ? listed : listed + ", and nobody answers for it";
  }
}
