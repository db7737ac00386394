package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Match;
import org.bitshound.correlation.Pairing.Pair;
import org.bitshound.observation.JobCreated;

/// The rule that gives each event 3 without job id (version 0: Windows 7 to 2012 R2) to the job
/// that it announced: the same title, the same owner where both are known, and the next such job in
/// time, as [Pairing] has it.
final class ByTitleAndTime {

  static final String NAME = "byTitleAndTime";

  private ByTitleAndTime() {}

  /// {@return the rule's name where it looked across a step back of the clock}
  static String across(ClockStep step) {
    return NAME + "; " + step.said();
  }

  /// Joins what can be joined. {@return the announcements left over}
  static List<JobCreated> join(
      List<JobCreated> announcements, Collection<JobRecords> jobs, List<ClockStep> steps) {
    List<JobCreated> left = join(announcements, jobs, Optional.empty());
    for (ClockStep step : steps) {
      left = join(left, jobs, Optional.of(step));
    }
    return left;
  }

  private static List<JobCreated> join(
      List<JobCreated> announcements, Collection<JobRecords> jobs, Optional<ClockStep> step) {
    var announcedByTitle = new LinkedHashMap<String, List<JobCreated>>();
    for (JobCreated each : announcements) {
      each.job()
          .title()
          .ifPresent(
              title -> announcedByTitle.computeIfAbsent(title, t -> new ArrayList<>()).add(each));
    }
    var joined = new IdentityHashMap<JobCreated, Boolean>();
    Map<String, List<JobRecords>> jobsByTitle = unannounced(jobs, announcedByTitle);
    announcedByTitle.forEach((title, announced) -> {
      List<JobRecords> ofTitle = jobsByTitle.getOrDefault(title, List.of());
      for (Pair<JobCreated> pair : pairs(announced, ofTitle, step)) {
        List<String> others = others(pair);
        Match match = others.isEmpty() && step.isEmpty() ? Match.LIKELY : Match.POSSIBLE;
        pair.job().announce(new TitleLink(pair.making(), match, others, step));
        joined.put(pair.making(), true);
      }
    });
    return announcements.stream()
        .filter(each -> !joined.containsKey(each))
        .sorted(EvidenceOrder.OF_OBSERVATIONS)
        .toList();
  }

  private static Map<String, List<JobRecords>> unannounced(
      Collection<JobRecords> jobs, Map<String, List<JobCreated>> announcedByTitle) {
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

  private static List<Pair<JobCreated>> pairs(
      List<JobCreated> announced, List<JobRecords> jobs, Optional<ClockStep> step) {
    announced.sort(EvidenceOrder.OF_OBSERVATIONS);
    return step.isEmpty()
        ? Pairing.of(
            announced,
            JobCreated::time,
            jobs,
            JobRecords::heard,
            (announcement, job) -> ownersAgree(job, announcement))
        : Pairing.of(
            announced,
            JobCreated::time,
            jobs,
            job -> step.get().byOldClock(job.heardFirst().time()),
            (announcement, job) ->
                ownersAgree(job, announcement)
                    && step.get().mayPart(Moment.of(announcement), job.heardFirst()));
  }

  /// What else would fit about as well, in words.
  private static List<String> others(Pair<JobCreated> pair) {
    JobRecords job = pair.job();
    JobCreated chosen = pair.making();
    var others = new ArrayList<String>();
    for (JobCreated other : pair.onOffer()) {
      if (!other.equals(chosen)
          && Pairing.near(other.time(), chosen.time())
          && ownersAgree(job, other)) {
        others.add("event 3 of " + other.time() + ", record " + other.source().recordId());
      }
    }
    for (JobRecords rival : unannounced(pair)) {
      if (Pairing.near(rival.heard(), job.heard()) && ownersAgree(rival, chosen)) {
        rival.id().ifPresent(id -> others.add("job " + id));
      }
    }
    return others;
  }

  /// The jobs of a run for which there were not announcements enough.
  private static List<JobRecords> unannounced(Pair<JobCreated> pair) {
    List<JobRecords> run = pair.run();
    int announced = Math.min(run.size(), pair.onOffer().size());
    return run.indexOf(pair.job()) < announced ? run.subList(announced, run.size()) : List.of();
  }

  private static boolean ownersAgree(JobRecords job, JobCreated announcement) {
    Optional<String> owner = job.owner();
    Optional<String> announced = announcement.job().owner();
    return owner.isEmpty() || announced.isEmpty() || owner.get().equalsIgnoreCase(announced.get());
  }
}
