package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Contradiction;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Source;

/// What the log and BITS' queue say of a job and cannot both be true.
///
/// Both are likely at most: a queue that was not closed lacks its newest changes, and somebody may
/// have put the queue of one machine beside the logs of another.
final class QueueContradictions {

  private QueueContradictions() {}

  /// @param ending who completed or cancelled it, by the log
  /// @param among announcements of other jobs among which its own is missing
  static List<Contradiction> of(
      Optional<KeptJob> kept, Optional<JobEnding> ending, List<Source> among, Citations cite) {
    var found = new ArrayList<Contradiction>();
    kept.ifPresent(queue -> {
      ending.flatMap(end -> stillHeld(queue, end, cite)).ifPresent(found::add);
      if (!among.isEmpty()) {
        found.add(unannounced(queue, among, cite));
      }
    });
    return found;
  }

  /// A job that was ended is taken out of the queue at once. A queue that knows of nothing later is
  /// an older copy, and no contradiction.
  private static Optional<Contradiction> stillHeld(KeptJob queue, JobEnding end, Citations cite) {
    Instant ended = end.record().time();
    boolean later = queue.queueUntil().filter(until -> until.isAfter(ended)).isPresent();
    if (!queue.live() || !later) {
      return Optional.empty();
    }
    return Optional.of(
        new Contradiction(
            "state-differs",
            "the log says that the job was "
                + end.what().word()
                + " at "
                + ended
                + ", and the queue, which knows of later changes, still holds it",
            List.of("job.state", "job.record"),
            cite.refs(List.of(end.record().source(), queue.source())),
            Optional.of(Match.LIKELY)));
  }

  private static Contradiction unannounced(KeptJob queue, List<Source> among, Citations cite) {
    var sources = new ArrayList<>(among);
    sources.add(queue.source());
    return new Contradiction(
        "unannounced-job",
        "the queue has the job, made at "
            + queue.kept().created().map(Instant::toString).orElse("an unknown time")
            + "; the log covers that time and does not tell of its making",
        List.of("job.created"),
        cite.refs(sources),
        Optional.of(Match.LIKELY));
  }
}
