package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.bitshound.casefile.Match;
import org.bitshound.observation.JobId;

/// Gives groups of commands to the jobs that BITS logged of them.
///
/// Rules are asked in this order of trust, and the first that finds a job decides:
///
/// | rule | joins by | how surely |
/// | --- | --- | --- |
/// | `byCreatorProcess` | the process that carried the command made the job, added its file or ended it | `exact` |
/// | `byJobId` | the command names the job by its id | `exact` |
/// | `byProcessIdAndTime` | the shell that ran the script made a job within a minute | `exact` where an address agrees too, else `likely` |
/// | `byUrlAndTime` | the same address, and the job was made within two minutes | `likely` |
/// | `byTitleAndTime` | the same title, and the job was made within two minutes, or was there when it was changed | `likely` |
///
/// `likely` becomes `possible` where a second job would fit. A job is made once: of several groups
/// that would make it the first rule's, then the nearest takes it. What another process or another
/// user made is nobody's.
final class CommandLinks {

  static final String BY_CREATOR_PROCESS = "byCreatorProcess";
  static final String BY_JOB_ID = "byJobId";
  static final String BY_PROCESS_ID_AND_TIME = ByProcessIdAndTime.NAME;
  static final String BY_URL_AND_TIME = "byUrlAndTime";
  static final String BY_TITLE_AND_TIME = ByTitleAndTime.NAME;

  /// The clocks of two logs of one machine differ by less.
  private static final Duration BEFORE = Duration.ofSeconds(2);

  /// BITS' service may have to start first, which took up to 8 s in real logs; a machine under load
  /// takes longer.
  private static final Duration MADE_WITHIN = Duration.ofMinutes(2);

  private final Collection<JobRecords> jobs;
  private final Map<String, List<JobRecords>> byTitle = new HashMap<>();
  private final Map<String, List<JobRecords>> byUrl = new HashMap<>();
  private final Set<JobRecords> made = new HashSet<>();
  private final List<CommandGroup> leftOver = new ArrayList<>();

  private CommandLinks(Collection<JobRecords> jobs) {
    this.jobs = jobs;
    for (JobRecords job : jobs) {
      job.titles().forEach(title -> index(byTitle, title, job));
      job.urls().forEach(url -> index(byUrl, url, job));
    }
  }

  private static void index(Map<String, List<JobRecords>> map, String key, JobRecords job) {
    map.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(job);
  }

  /// Joins what can be joined. {@return the groups of which no job is known}
  static List<CommandGroup> join(List<CommandGroup> groups, Collection<JobRecords> jobs) {
    if (groups.isEmpty()) {
      return List.of();
    }
    var links = new CommandLinks(jobs);
    var waiting = new ArrayList<>(groups);
    waiting.removeIf(links::giveByProcess);
    waiting.removeIf(links::giveByJobId);
    waiting.removeIf(links::giveByShell);
    waiting.removeIf(links::giveByUrl);
    waiting.removeIf(links::giveByTitle);
    links.leftOver.addAll(waiting);
    return links.leftOver;
  }

  private boolean giveByProcess(CommandGroup group) {
    for (CommandRecord command : group.commands()) {
      if (command.isTheProcess()) {
        for (JobRecords job : jobs) {
          if (job.isTouchedBy(command.process().orElseThrow())) {
            return give(
                job,
                group,
                BY_CREATOR_PROCESS,
                Match.EXACT,
                "the process of the command is one that acted on the job",
                List.of());
          }
        }
      }
    }
    return false;
  }

  private boolean giveByJobId(CommandGroup group) {
    for (CommandRecord command : group.commands()) {
      for (String name : command.jobs()) {
        Optional<JobId> id = JobId.parse(name);
        for (JobRecords job : jobs) {
          if (id.isPresent() && job.id().equals(id)) {
            return give(
                job, group, BY_JOB_ID, Match.EXACT, "the command names the job's id", List.of());
          }
        }
      }
    }
    return false;
  }

  private boolean giveByShell(CommandGroup group) {
    CommandRecord maker = group.maker();
    OptionalLong shell = maker.processId();
    if (maker.isTheProcess() || shell.isEmpty() || !maker.makesAJob()) {
      return false;
    }
    List<JobRecords> fitting =
        fitting(
            jobs, group, job -> job.creatorProcessId().equals(shell) && !speakOfOther(group, job));
    boolean agrees = !fitting.isEmpty() && sharesUrl(group, fitting.getFirst());
    return give(
        fitting,
        group,
        BY_PROCESS_ID_AND_TIME,
        agrees ? Match.EXACT : Match.LIKELY,
        "process id "
            + shell.getAsLong()
            + " made the job"
            + (agrees ? ", of the same address" : ""));
  }

  private boolean giveByUrl(CommandGroup group) {
    var candidates = new ArrayList<JobRecords>();
    for (String name : group.remoteNames()) {
      candidates.addAll(byUrl.getOrDefault(name, List.of()));
    }
    List<JobRecords> fitting = fitting(candidates, group, job -> mayBeMadeBy(group, job));
    return group.makesAJob()
        && give(fitting, group, BY_URL_AND_TIME, Match.LIKELY, "address and time agree");
  }

  private boolean giveByTitle(CommandGroup group) {
    var candidates = new ArrayList<JobRecords>();
    for (CommandRecord command : group.commands()) {
      for (String name : command.jobs()) {
        candidates.addAll(byTitle.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
      }
    }
    List<JobRecords> fitting =
        group.makesAJob()
            ? fitting(
                candidates, group, job -> mayBeMadeBy(group, job) && !speakOfOther(group, job))
            : candidates.stream().distinct().filter(job -> livesAt(job, group.from())).toList();
    return give(fitting, group, BY_TITLE_AND_TIME, Match.LIKELY, "title and time agree");
  }

  /// {@return jobs that the group can have made by their time, the nearest first}
  private List<JobRecords> fitting(
      Collection<JobRecords> among, CommandGroup group, Predicate<JobRecords> fits) {
    Instant when = group.maker().time();
    Instant latest = group.maker().lastTold().plus(MADE_WITHIN);
    return among.stream()
        .distinct()
        .filter(job -> !job.first().isBefore(when.minus(BEFORE)) && !job.first().isAfter(latest))
        .filter(job -> !made.contains(job))
        .filter(fits)
        .sorted(Comparator.comparing(JobRecords::first))
        .toList();
  }

  /// What another process or another user made is nobody's. A wrapper's own process makes no job.
  private static boolean mayBeMadeBy(CommandGroup group, JobRecords job) {
    OptionalLong process = group.maker().processId();
    OptionalLong creator = job.creatorProcessId();
    boolean otherProcess =
        group.maker().reading().depth() == 0
            && process.isPresent()
            && creator.isPresent()
            && process.getAsLong() != creator.getAsLong();
    return !otherProcess && mayBeOwnedBy(group.user(), job.owner());
  }

  private static boolean mayBeOwnedBy(Optional<String> user, Optional<String> owner) {
    return user.isEmpty()
        || owner.isEmpty()
        || AccountName.of(user.get()).mayBe(AccountName.of(owner.get()));
  }

  /// Both name addresses, and none is the same.
  private static boolean speakOfOther(CommandGroup group, JobRecords job) {
    return !group.remoteNames().isEmpty() && !job.urls().isEmpty() && !sharesUrl(group, job);
  }

  private static boolean sharesUrl(CommandGroup group, JobRecords job) {
    List<String> names = group.remoteNames();
    return job.urls().stream().anyMatch(url -> names.contains(url.toLowerCase(Locale.ROOT)));
  }

  private static boolean livesAt(JobRecords job, Instant when) {
    return !job.first().isAfter(when.plus(BEFORE))
        && job.ended().map(end -> !end.isBefore(when.minus(BEFORE))).orElse(true);
  }

  private boolean give(
      List<JobRecords> fitting, CommandGroup group, String rule, Match match, String how) {
    if (fitting.isEmpty()) {
      return false;
    }
    List<String> others =
        fitting.stream()
            .skip(1)
            .map(job -> job.id().map(id -> "job " + id).orElse("a job without id"))
            .toList();
    Match sure = others.isEmpty() ? match : Match.POSSIBLE;
    return give(fitting.getFirst(), group, rule, sure, how, others);
  }

  private boolean give(
      JobRecords job,
      CommandGroup group,
      String rule,
      Match match,
      String how,
      List<String> others) {
    if (group.makesAJob() && !made.add(job)) {
      return false;
    }
    job.command(new CommandLink(group, rule, match, how, others));
    return true;
  }
}
