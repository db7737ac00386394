package org.bitshound.hunt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.DefectRow;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobRow;
import org.bitshound.casefile.QueueRecord;
import org.bitshound.casefile.SeenIn;
import org.bitshound.correlation.FoldedHost;
import org.bitshound.correlation.HostFold;
import org.bitshound.correlation.Knowledge;
import org.bitshound.intake.Intake;
import org.bitshound.intake.Progress;
import org.bitshound.intake.hosts.Machine;

/// What BITS' job queue holds, live and carved, and nothing else: for `bitshound jobs`, and for
/// anyone who embeds bitshound.
///
/// @param rows jobs by host and time, then states of files that no job shows
/// @param defects what could not be read
/// @param foundQueue whether there was a queue, or a remainder of one, at all
public record JobListing(List<JobRow> rows, List<DefectRow> defects, boolean foundQueue) {
  private static final Set<SeenIn> KEPT = EnumSet.of(SeenIn.DATABASE, SeenIn.SNAPSHOT);

  public JobListing {
    rows = List.copyOf(rows);
    defects = List.copyOf(defects);
  }

  /// Lists the jobs.
  ///
  /// @param evidence files and folders, as the user wrote them
  /// @param carve whether all files are looked through for remainders
  /// @param host whom evidence belongs to that names no host
  /// @throws IOException where a temporary file is needed and cannot be used
  public static JobListing of(
      List<String> evidence, boolean carve, Optional<String> host, int threads) throws IOException {
    var options = new Intake.Options(threads, false, Intake.Options.AT_ONCE, false, carve, host);
    try (Intake intake = Intake.read(evidence, options, new Progress())) {
      var jobs = new ArrayList<JobRow>();
      var files = new ArrayList<JobRow>();
      for (Machine machine : intake.machines()) {
        var fold = new HostFold(Knowledge.builtIn());
        intake.besideLogs(machine).forEach(fold::apply);
        FoldedHost folded = fold.finish(machine.name());
        folded.cases().stream()
            .filter(JobListing::isKept)
            .map(JobListing::row)
            .sorted(Comparator.comparing(JobListing::isCarved))
            .forEach(jobs::add);
        files.addAll(folded.looseFiles());
      }
      jobs.addAll(files);
      return new JobListing(
          jobs,
          intake.defects().stream().map(DefectRows::row).toList(),
          !intake.heldPieces().isEmpty());
    }
  }

  private static boolean isKept(Case.Draft draft) {
    return draft.job.map(Job::seenIn).orElse(List.of()).stream().anyMatch(KEPT::contains);
  }

  private static boolean isCarved(JobRow row) {
    return row.job().flatMap(Job::record).filter(QueueRecord.LIVE::equals).isEmpty();
  }

  private static JobRow row(Case.Draft draft) {
    return new JobRow(
        draft.host.orElseThrow(),
        draft.job,
        draft.creator,
        draft.files,
        draft.inferred,
        draft.sources,
        draft.evidence);
  }
}
