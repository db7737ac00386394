package org.bitshound.correlation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Match;
import org.bitshound.command.Action;
import org.bitshound.command.Verb;
import org.bitshound.correlation.CaseParts.OwnChild;
import org.bitshound.correlation.HostClock.Passed;
import org.bitshound.correlation.ServiceChildren.Child;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.NotifyCommandSet;
import org.bitshound.observation.TransferStopped;

/// Gives each child of the service to the case that explains it: to the job or the commands whose
/// notify command it is, else to a job of which a transfer ended just before. What is left over is
/// nobody's.
///
/// Several jobs may have one notify command: it is that of the job of which a transfer ended just
/// before, else of the one that began last. Where that leaves a choice it is `possible`.
final class ChildrenOfCases {

  /// A notify command runs within milliseconds of the end of a transfer; a loaded machine takes
  /// longer.
  private static final Duration AFTER_TRANSFER = Duration.ofSeconds(10);

  private final Collection<JobRecords> jobs;
  private final List<CommandGroup> groups;
  private final HostClock clock;
  private final ChildWords words;
  private final Map<JobRecords, List<OwnChild>> ofJobs = new HashMap<>();
  private final Map<CommandGroup, List<OwnChild>> ofGroups = new HashMap<>();
  private final List<Child> unexplained = new ArrayList<>();

  /// A notify command, as far as known.
  private record NotifyCommand(Optional<String> program, Optional<String> arguments) {}

  /// A job that was there when a child started.
  ///
  /// @param since how long before the child it began
  private record Fitting(JobRecords job, Passed since) {}

  /// @param groups commands that belong to no job
  ChildrenOfCases(
      List<Child> children,
      Collection<JobRecords> jobs,
      List<CommandGroup> groups,
      HostClock clock) {
    this.jobs = jobs;
    this.groups = groups;
    this.clock = clock;
    this.words = new ChildWords(clock);
    for (Child child : children) {
      if (!giveToItsJob(child) && !giveToItsCommands(child) && !giveToAnEnded(child)) {
        unexplained.add(child);
      }
    }
  }

  List<OwnChild> of(JobRecords job) {
    return ofJobs.getOrDefault(job, List.of());
  }

  List<OwnChild> of(CommandGroup group) {
    return ofGroups.getOrDefault(group, List.of());
  }

  /// {@return children of the service that no case explains and that are worth a case themselves}
  List<Child> unexplained() {
    return unexplained.stream().filter(Child::isStrange).toList();
  }

  private boolean giveToItsJob(Child child) {
    List<Fitting> fitting =
        jobs.stream()
            .filter(job -> runs(notifyCommand(job), child))
            .flatMap(job -> there(job, child).map(since -> new Fitting(job, since)).stream())
            .sorted(Comparator.comparing(each -> each.since().time()))
            .toList();
    if (fitting.isEmpty()) {
      return false;
    }
    List<Fitting> ended =
        fitting.stream().filter(each -> endedBefore(each.job(), child).isPresent()).toList();
    Fitting chosen = ended.isEmpty() ? fitting.getFirst() : ended.getFirst();
    boolean only = ended.isEmpty() ? fitting.size() == 1 : ended.size() == 1;
    boolean sure = isKnownWhole(notifyCommand(chosen.job()), child);
    Match match = !only ? Match.POSSIBLE : sure ? Match.EXACT : Match.LIKELY;
    String why =
        "it is the job's notify command"
            + (only ? "" : ", as it is that of " + others(ended.isEmpty() ? fitting : ended))
            + words.parentOfOwn(child);
    own(ofJobs, chosen.job(), child, why, match, chosen.since());
    return true;
  }

  private static String others(List<Fitting> fitting) {
    int others = fitting.size() - 1;
    return others == 1 ? "another job" : others + " other jobs";
  }

  private boolean giveToItsCommands(Child child) {
    for (CommandGroup group : groups) {
      Optional<Passed> since = clock.passed(group.first().moment(), child.moment());
      if (since.isPresent() && runs(notifyCommand(group.commands()), child)) {
        String why = "the command sets it as notify command" + words.parentOfOwn(child);
        own(ofGroups, group, child, why, Match.LIKELY, since.get());
        return true;
      }
    }
    return false;
  }

  private boolean giveToAnEnded(Child child) {
    List<JobRecords> ended =
        jobs.stream()
            .filter(job -> child.isStrange() && endedBefore(job, child).isPresent())
            .toList();
    if (ended.isEmpty()) {
      return false;
    }
    own(
        ofJobs,
        ended.getFirst(),
        child,
        words.strange(child) + "; a transfer of the job ended just before",
        ended.size() == 1 ? Match.LIKELY : Match.POSSIBLE,
        endedBefore(ended.getFirst(), child).orElseThrow());
    return true;
  }

  private static <K> void own(
      Map<K, List<OwnChild>> children,
      K owner,
      Child child,
      String why,
      Match match,
      Passed since) {
    boolean isSaid = since.isAcross() && child.step().isPresent();
    children
        .computeIfAbsent(owner, key -> new ArrayList<>())
        .add(new OwnChild(child, isSaid ? why : since.with(why), since.sure(match)));
  }

  /// {@return how long before the child the job began, if it did and was not over by then}
  private Optional<Passed> there(JobRecords job, Child child) {
    boolean over =
        job.end()
            .flatMap(end -> clock.passed(Moment.of(end), child.moment()))
            .filter(since -> !since.isWithin(AFTER_TRANSFER))
            .isPresent();
    if (over) {
      return Optional.empty();
    }
    Optional<Passed> since = clock.passed(job.begin(), child.moment());
    return job.isBeginKnown() ? since : since.or(() -> Optional.of(Passed.UNKNOWN));
  }

  private static boolean runs(NotifyCommand command, Child child) {
    return command.program().isPresent()
        && Images.same(command.program(), child.process().image())
        && command
            .arguments()
            .flatMap(arguments ->
                child.commandLine().map(line -> line.strip().equals(arguments.strip())))
            .orElse(true);
  }

  private static boolean isKnownWhole(NotifyCommand command, Child child) {
    return command.arguments().isPresent() && child.commandLine().isPresent();
  }

  private static NotifyCommand notifyCommand(JobRecords job) {
    var last = new NotifyCommand(Optional.empty(), Optional.empty());
    for (JobObservation each : job.inOrder()) {
      if (each instanceof NotifyCommandSet set) {
        last = new NotifyCommand(set.program(), set.parameters());
      }
    }
    return last.program().isPresent()
        ? last
        : notifyCommand(
            job.commands().stream().flatMap(link -> link.group().commands().stream()).toList());
  }

  private static NotifyCommand notifyCommand(List<CommandRecord> commands) {
    for (CommandRecord command : commands) {
      for (Action action : command.reading().actions()) {
        if (action.verb() == Verb.SET_NOTIFY_COMMAND) {
          return new NotifyCommand(action.program(), action.arguments());
        }
      }
    }
    return new NotifyCommand(Optional.empty(), Optional.empty());
  }

  /// {@return how long before the child a transfer of the job ended, if that was just before}
  private Optional<Passed> endedBefore(JobRecords job, Child child) {
    return job.inOrder().stream()
        .filter(TransferStopped.class::isInstance)
        .flatMap(stop -> clock.passed(Moment.of(stop), child.moment()).stream())
        .filter(since -> since.isWithin(AFTER_TRANSFER))
        .min(Comparator.comparing(Passed::time));
  }
}
