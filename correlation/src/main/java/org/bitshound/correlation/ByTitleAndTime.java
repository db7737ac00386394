package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Match;
import org.bitshound.observation.JobCreated;

/// The rule that gives each event 3 without job id (version 0: Windows 7 to 2012 R2) to the job
/// that it announced: the same title, the same owner where both are known, and the next such job in
/// time.
///
/// Announcements and jobs of one title are read in time as runs: some announcements, then some jobs
/// that begin. Each run's jobs take the announcements nearest before them, in order; what is left
/// over waits for the next run. So two jobs made one after the other each get their own, and one
/// that was never heard of again takes nobody's.
final class ByTitleAndTime {

  static final String NAME = "byTitleAndTime";

  /// Closer than this, one announcement is as good as the other.
  private static final Duration AMBIGUOUS = Duration.ofMinutes(1);

  private static final Comparator<JobRecords> BY_BEGIN =
      Comparator.comparing(JobRecords::heard)
          .thenComparing(job -> job.inOrder().getFirst(), EvidenceOrder.OF_OBSERVATIONS);

  private final List<JobCreated> unclaimed = new ArrayList<>();
  private final List<JobRecords> run = new ArrayList<>();

  private ByTitleAndTime() {}

  /// Joins what can be joined. {@return the announcements left over}
  static List<JobCreated> join(List<JobCreated> announcements, Iterable<JobRecords> jobs) {
    var announcedByTitle = new LinkedHashMap<String, List<JobCreated>>();
    var leftOver = new ArrayList<JobCreated>();
    for (JobCreated each : announcements) {
      each.job()
          .title()
          .ifPresentOrElse(
              title -> announcedByTitle.computeIfAbsent(title, t -> new ArrayList<>()).add(each),
              () -> leftOver.add(each));
    }
    Map<String, List<JobRecords>> jobsByTitle = unannounced(jobs, announcedByTitle);
    announcedByTitle.forEach((title, announced) ->
        leftOver.addAll(
            new ByTitleAndTime().pair(announced, jobsByTitle.getOrDefault(title, List.of()))));
    leftOver.sort(EvidenceOrder.OF_OBSERVATIONS);
    return leftOver;
  }

  private static Map<String, List<JobRecords>> unannounced(
      Iterable<JobRecords> jobs, Map<String, List<JobCreated>> announcedByTitle) {
    var byTitle = new LinkedHashMap<String, List<JobRecords>>();
    for (JobRecords job : jobs) {
      if (!job.announced()) {
        job.title()
            .filter(announcedByTitle::containsKey)
            .ifPresent(title -> byTitle.computeIfAbsent(title, t -> new ArrayList<>()).add(job));
      }
    }
    return byTitle;
  }

  private List<JobCreated> pair(List<JobCreated> announced, List<JobRecords> jobs) {
    announced.sort(EvidenceOrder.OF_OBSERVATIONS);
    var begun = new ArrayList<>(jobs);
    begun.sort(BY_BEGIN);
    int next = 0;
    for (JobCreated each : announced) {
      while (next < begun.size() && begun.get(next).heard().isBefore(each.time())) {
        run.add(begun.get(next++));
      }
      settle();
      unclaimed.add(each);
    }
    run.addAll(begun.subList(next, begun.size()));
    settle();
    return unclaimed;
  }

  /// Gives the jobs of one run their announcements.
  private void settle() {
    if (!run.isEmpty()) {
      List<JobCreated> onOffer = List.copyOf(unclaimed);
      int certain = Math.min(run.size(), unclaimed.size());
      List<JobRecords> rivals = run.subList(certain, run.size());
      for (int i = certain - 1; i >= 0; i--) {
        claim(run.get(i), onOffer, rivals);
      }
      for (JobRecords late : rivals) { // whose turn comes only where owners did not agree
        claim(late, onOffer, List.of());
      }
      run.clear();
    }
  }

  private void claim(JobRecords job, List<JobCreated> onOffer, List<JobRecords> rivals) {
    for (int i = unclaimed.size() - 1; i >= 0; i--) {
      JobCreated announcement = unclaimed.get(i);
      if (ownersAgree(job, announcement)) {
        unclaimed.remove(i);
        List<String> others = others(job, announcement, onOffer, rivals);
        job.announce(
            new TitleLink(announcement, others.isEmpty() ? Match.LIKELY : Match.POSSIBLE, others));
        return;
      }
    }
  }

  private static List<String> others(
      JobRecords job, JobCreated chosen, List<JobCreated> onOffer, List<JobRecords> rivals) {
    var others = new ArrayList<String>();
    for (JobCreated other : onOffer) {
      if (!other.equals(chosen) && near(other.time(), chosen.time()) && ownersAgree(job, other)) {
        others.add("event 3 of " + other.time() + ", record " + other.source().recordId());
      }
    }
    for (JobRecords rival : rivals) {
      if (near(rival.heard(), job.heard()) && ownersAgree(rival, chosen)) {
        rival.id().ifPresent(id -> others.add("job " + id));
      }
    }
    return others;
  }

  private static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(AMBIGUOUS) < 0;
  }

  private static boolean ownersAgree(JobRecords job, JobCreated announcement) {
    Optional<String> owner = job.owner();
    Optional<String> announced = announcement.job().owner();
    return owner.isEmpty() || announced.isEmpty() || owner.get().equalsIgnoreCase(announced.get());
  }
}
