package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bitshound.casefile.Match;
import org.bitshound.correlation.HostClock.Passed;
import org.bitshound.correlation.Pairing.Pair;
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
/// `likely` becomes `possible` where a second job would fit, and where the clock was set back
/// between the command and the job ([HostClock]). A job is made once: of several groups that would
/// make it the first rule's takes it, then the one that [Pairing] gives it. Groups that nobody
/// takes and that would do as well are its rivals: who made the job is a tie. What another process
/// or another user made is nobody's.
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
  private final HostClock clock;
  private final Map<String, List<JobRecords>> byTitle = new HashMap<>();
  private final Map<String, List<JobRecords>> byUrl = new HashMap<>();
  private final Set<JobRecords> made = new HashSet<>();
  private final Set<CommandGroup> given = new HashSet<>();
  private final List<Gift> gifts = new ArrayList<>();

  /// What a job gets.
  private record Gift(JobRecords job, CommandLink link) {}

  private CommandLinks(Collection<JobRecords> jobs, HostClock clock) {
    this.jobs = jobs;
    this.clock = clock;
    for (JobRecords job : jobs) {
      job.titles().forEach(title -> index(byTitle, title, job));
      job.urls().forEach(url -> index(byUrl, url, job));
    }
  }

  private static void index(Map<String, List<JobRecords>> map, String key, JobRecords job) {
    map.computeIfAbsent(key.toLowerCase(Locale.ROOT), k -> new ArrayList<>()).add(job);
  }

  /// Joins what can be joined. {@return the groups of which no job is known}
  static List<CommandGroup> join(
      List<CommandGroup> groups, Collection<JobRecords> jobs, HostClock clock) {
    if (groups.isEmpty()) {
      return List.of();
    }
    var links = new CommandLinks(jobs, clock);
    var waiting = new ArrayList<>(groups);
    waiting.removeIf(links::giveByProcess);
    waiting.removeIf(links::giveByJobId);
    waiting.removeIf(links::giveByShell);
    waiting.sort(Comparator.comparing(group -> group.maker().time()));
    links.giveByUrl(waiting);
    links.giveByTitle(waiting);
    waiting.forEach(links::giveToLiving);
    links.tell();
    return groups.stream().filter(group -> !links.given.contains(group)).toList();
  }

  private boolean giveByProcess(CommandGroup group) {
    for (CommandRecord command : group.commands()) {
      if (command.isTheProcess()) {
        for (JobRecords job : jobs) {
          if (job.isTouchedBy(command.process().orElseThrow())) {
            return give(
                List.of(job),
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
                List.of(job),
                group,
                BY_JOB_ID,
                Match.EXACT,
                "the command names the job's id",
                List.of());
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
        jobs.stream()
            .filter(job -> job.creatorProcessId().equals(shell))
            .filter(job -> inTime(group, job).isPresent())
            .filter(job -> !made.contains(job) && !speakOfOther(group, job))
            .sorted(Comparator.comparing(JobRecords::first))
            .toList();
    if (fitting.isEmpty()) {
      return false;
    }
    Passed passed = inTime(group, fitting.getFirst()).orElseThrow();
    boolean agrees = sharesUrl(group, fitting.getFirst());
    String how =
        "process id "
            + shell.getAsLong()
            + " made the job"
            + (agrees ? ", of the same address" : "");
    return give(
        fitting,
        group,
        BY_PROCESS_ID_AND_TIME,
        passed.sure(agrees ? Match.EXACT : Match.LIKELY),
        passed.with(how),
        List.of());
  }

  private void giveByUrl(List<CommandGroup> waiting) {
    Map<String, List<CommandGroup>> makers = makers(waiting, group -> group.remoteNames().stream());
    makers.forEach((url, groups) ->
        pair(
            groups,
            byUrl.getOrDefault(url, List.of()),
            BY_URL_AND_TIME,
            "address and time agree",
            CommandLinks::mayBeMadeBy));
  }

  private void giveByTitle(List<CommandGroup> waiting) {
    Map<String, List<CommandGroup>> makers = makers(waiting, CommandLinks::titles);
    makers.forEach((title, groups) ->
        pair(
            groups,
            byTitle.getOrDefault(title, List.of()),
            BY_TITLE_AND_TIME,
            "title and time agree",
            (group, job) -> mayBeMadeBy(group, job) && !speakOfOther(group, job)));
  }

  private static Map<String, List<CommandGroup>> makers(
      List<CommandGroup> waiting, Function<CommandGroup, Stream<String>> names) {
    var makers = new LinkedHashMap<String, List<CommandGroup>>();
    for (CommandGroup group : waiting) {
      if (group.makesAJob()) {
        names
            .apply(group)
            .distinct()
            .forEach(name -> makers.computeIfAbsent(name, key -> new ArrayList<>()).add(group));
      }
    }
    return makers;
  }

  private static Stream<String> titles(CommandGroup group) {
    return group.commands().stream()
        .flatMap(command -> command.jobs().stream())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  /// First by the times as they stand, then across each step back of the clock.
  private void pair(
      List<CommandGroup> makers,
      List<JobRecords> jobs,
      String rule,
      String how,
      BiPredicate<CommandGroup, JobRecords> fits) {
    pair(makers, jobs, rule, how, fits, JobRecords::first, passed -> !passed.isAcross());
    for (ClockStep step : clock.stepsBack()) {
      pair(
          makers,
          jobs,
          rule,
          how,
          fits,
          job -> step.byOldClock(job.begin().time()),
          passed -> passed.step().filter(step::equals).isPresent());
    }
  }

  private void pair(
      List<CommandGroup> makers,
      List<JobRecords> jobs,
      String rule,
      String how,
      BiPredicate<CommandGroup, JobRecords> fits,
      Function<JobRecords, Instant> begin,
      Predicate<Passed> order) {
    List<CommandGroup> free = makers.stream().filter(group -> !given.contains(group)).toList();
    List<JobRecords> unmade = jobs.stream().distinct().filter(job -> !made.contains(job)).toList();
    BiPredicate<CommandGroup, JobRecords> canMake =
        (group, job) -> inTime(group, job).filter(order).isPresent() && fits.test(group, job);
    Function<CommandGroup, Instant> from = group -> group.maker().time().minus(BEFORE);
    for (Pair<CommandGroup> pair : Pairing.of(free, from, unmade, begin, canMake)) {
      JobRecords job = pair.job();
      CommandGroup maker = pair.making();
      List<JobRecords> fitting =
          Stream.concat(Stream.of(job), pair.run().stream())
              .distinct()
              .filter(other -> canMake.test(maker, other))
              .toList();
      List<CommandGroup> rivals =
          pair.onOffer().stream()
              .filter(other -> other != maker && canMake.test(other, job))
              .filter(other -> Pairing.near(other.maker().time(), maker.maker().time()))
              .toList();
      Passed passed = inTime(maker, job).orElseThrow();
      give(fitting, maker, rule, passed.sure(Match.LIKELY), passed.with(how), rivals);
    }
  }

  /// Commands that make nothing belong to a job of that title that lives then; to one that began
  /// before the clock was set back only where none does by its times.
  private boolean giveToLiving(CommandGroup group) {
    if (group.makesAJob()) {
      return false;
    }
    var living = new ArrayList<JobRecords>();
    var across = new ArrayList<JobRecords>();
    titles(group)
        .flatMap(title -> byTitle.getOrDefault(title, List.of()).stream())
        .distinct()
        .forEach(job ->
            livesAt(job, group)
                .ifPresent(passed -> (passed.isAcross() ? across : living).add(job)));
    List<JobRecords> fitting = living.isEmpty() ? across : living;
    if (fitting.isEmpty()) {
      return false;
    }
    Passed passed = livesAt(fitting.getFirst(), group).orElseThrow();
    return give(
        fitting,
        group,
        BY_TITLE_AND_TIME,
        passed.sure(Match.LIKELY),
        passed.with("title and time agree"),
        List.of());
  }

  /// {@return how long after the command the job began, if it may have been made by it}
  private Optional<Passed> inTime(CommandGroup group, JobRecords job) {
    CommandRecord maker = group.maker();
    Duration told = Duration.between(maker.time(), maker.lastTold());
    Duration most = BEFORE.plus(told.isNegative() ? Duration.ZERO : told).plus(MADE_WITHIN);
    return clock
        .passed(shifted(maker.moment(), BEFORE.negated()), job.begin())
        .filter(passed -> passed.isWithin(most));
  }

  private static Moment shifted(Moment moment, Duration by) {
    return new Moment(moment.time().plus(by), moment.by());
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

  /// {@return how long before the command the job began, if it lived then}
  private Optional<Passed> livesAt(JobRecords job, CommandGroup group) {
    Moment first = group.first().moment();
    boolean over =
        job.end()
            .flatMap(end -> clock.passed(Moment.of(end), shifted(first, BEFORE.negated())))
            .filter(since -> !since.time().isZero())
            .isPresent();
    return over ? Optional.empty() : clock.passed(job.begin(), shifted(first, BEFORE));
  }

  /// Gives the group to the first of the jobs that it fits.
  ///
  /// @param rivals groups that fit that job as well
  private boolean give(
      List<JobRecords> fitting,
      CommandGroup group,
      String rule,
      Match match,
      String how,
      List<CommandGroup> rivals) {
    if (fitting.isEmpty() || (group.makesAJob() && !made.add(fitting.getFirst()))) {
      return false;
    }
    List<String> others =
        fitting.stream()
            .skip(1)
            .map(job -> job.id().map(id -> "job " + id).orElse("a job without id"))
            .toList();
    Match sure = others.isEmpty() ? match : Match.POSSIBLE;
    given.add(group);
    gifts.add(
        new Gift(fitting.getFirst(), new CommandLink(group, rule, sure, how, others, rivals)));
    return true;
  }

  /// Tells the jobs, now that it is known which rivals nobody took.
  private void tell() {
    for (Gift each : gifts) {
      CommandLink link = each.link();
      each.job().command(link.withRivals(untaken(link.rivals())));
    }
  }

  private List<CommandGroup> untaken(List<CommandGroup> rivals) {
    return rivals.stream().filter(group -> !given.contains(group)).toList();
  }
}
