package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Gives what speaks of the making of a job, an announcement or a command, to the jobs that began
/// after it.
///
/// Both are read in time as runs: some makings, then some jobs that begin. Each run's jobs take the
/// makings nearest before them, in order; what is left over waits for the next run. So two jobs
/// made one after the other each get their own, and a making of which nothing was ever heard again
/// takes nobody's.
///
/// @param <M> what speaks of a making
final class Pairing<M> {

  /// Closer than this, one making is as good as the other.
  private static final Duration AMBIGUOUS = Duration.ofMinutes(1);

  private final Function<M, Instant> time;
  private final Function<JobRecords, Instant> begin;
  private final BiPredicate<M, JobRecords> fits;
  private final List<M> unclaimed = new ArrayList<>();
  private final List<JobRecords> run = new ArrayList<>();
  private final List<Pair<M>> pairs = new ArrayList<>();

  /// A job and its making.
  ///
  /// @param onOffer all makings that waited when the job's run began, this one among them
  /// @param run the jobs of the run, in order, this one among them
  record Pair<M>(JobRecords job, M making, List<M> onOffer, List<JobRecords> run) {}

  private Pairing(
      Function<M, Instant> time,
      Function<JobRecords, Instant> begin,
      BiPredicate<M, JobRecords> fits) {
    this.time = time;
    this.begin = begin;
    this.fits = fits;
  }

  /// {@return the pairs}
  ///
  /// @param makings in order of their time
  /// @param begin when a job is first heard of
  /// @param fits whether this making can be that of this job
  static <M> List<Pair<M>> of(
      List<M> makings,
      Function<M, Instant> time,
      List<JobRecords> jobs,
      Function<JobRecords, Instant> begin,
      BiPredicate<M, JobRecords> fits) {
    return new Pairing<>(time, begin, fits).pair(makings, jobs);
  }

  /// {@return whether two makings, or two jobs, are so close that time does not tell them apart}
  static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(AMBIGUOUS) < 0;
  }

  private List<Pair<M>> pair(List<M> makings, List<JobRecords> jobs) {
    var begun = new ArrayList<>(jobs);
    begun.sort(
        Comparator.comparing(begin)
            .thenComparing(job -> job.inOrder().getFirst(), EvidenceOrder.OF_OBSERVATIONS));
    int next = 0;
    for (M each : makings) {
      while (next < begun.size() && begin.apply(begun.get(next)).isBefore(time.apply(each))) {
        run.add(begun.get(next++));
      }
      settle();
      unclaimed.add(each);
    }
    run.addAll(begun.subList(next, begun.size()));
    settle();
    return pairs;
  }

  /// Gives the jobs of one run their makings.
  private void settle() {
    if (!run.isEmpty()) {
      List<M> onOffer = List.copyOf(unclaimed);
      List<JobRecords> jobs = List.copyOf(run);
      int certain = Math.min(jobs.size(), onOffer.size());
      for (int i = certain - 1; i >= 0; i--) {
        claim(jobs.get(i), onOffer, jobs);
      }
      for (JobRecords late : jobs.subList(certain, jobs.size())) { // in turn where one did not fit
        claim(late, onOffer, jobs);
      }
      run.clear();
    }
  }

  private void claim(JobRecords job, List<M> onOffer, List<JobRecords> jobs) {
    for (int i = unclaimed.size() - 1; i >= 0; i--) {
      M making = unclaimed.get(i);
      if (fits.test(making, job)) {
        unclaimed.remove(i);
        pairs.add(new Pair<>(job, making, onOffer, jobs));
        return;
      }
    }
  }
}
