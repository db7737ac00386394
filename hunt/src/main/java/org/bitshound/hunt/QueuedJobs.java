package org.bitshound.hunt;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobState;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.OnDisk;
import org.bitshound.casefile.QueueRecord;
import org.bitshound.casefile.QueuedJob;

/// Which jobs of a host may wait in its queue: those that its newest database or list holds, and
/// those of which the log tells a making or a transfer and no end.
final class QueuedJobs {
  private QueuedJobs() {}

  static List<QueuedJob> of(List<Case.Draft> cases) {
    return cases.stream()
        .filter(one -> one.kind.filter(Kind.JOB::equals).isPresent())
        .filter(one -> one.job.filter(QueuedJobs::mayWait).isPresent())
        .map(QueuedJobs::row)
        .toList();
  }

  static boolean mayWait(Job job) {
    if (job.refused().isPresent() || job.record().filter(QueueRecord.CARVED::equals).isPresent()) {
      return false;
    }
    boolean ended =
        job.completed().isPresent()
            || job.cancelled().isPresent()
            || job.state()
                .filter(state -> state == JobState.ACKNOWLEDGED || state == JobState.CANCELLED)
                .isPresent();
    return job.record().isPresent() || (job.state().isPresent() && !ended);
  }

  private static QueuedJob row(Case.Draft one) {
    Job job = one.job.orElseThrow();
    var row = new QueuedJob.Draft();
    row.id = job.id();
    row.title = job.title();
    row.state = job.state();
    row.record = job.record();
    row.owner = job.owner().flatMap(Account::name).or(() -> job.owner().flatMap(Account::sid));
    row.creator = one.creator.flatMap(Creator::image);
    row.remotes =
        one.destinations.stream()
            .map(QueuedJobs::name)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    row.notifyProgram = job.notifyCommand().flatMap(Notify::program);
    row.notifyPresent = job.notifyOnDisk().map(OnDisk::present);
    row.orphaned = job.orphaned();
    return row.toQueuedJob();
  }

  private static Optional<String> name(Destination to) {
    return to.host().or(to::address);
  }
}
