package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitshound.casefile.Match;
import org.bitshound.command.Action;
import org.bitshound.command.Verb;
import org.bitshound.correlation.CaseParts.OwnChild;
import org.bitshound.correlation.ServiceChildren.Child;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.NotifyCommandSet;

/// Gives each child of the service to the case that explains it: to the job or the commands whose
/// notify command it is, else to a job of which a transfer ended just before. What is left over is
/// nobody's.
final class ChildrenOfCases {

  /// A notify command runs within milliseconds of the end of a transfer; a loaded machine takes
  /// longer.
  private static final Duration AFTER_TRANSFER = Duration.ofSeconds(10);

  private final Map<JobRecords, List<OwnChild>> ofJobs = new HashMap<>();
  private final Map<CommandGroup, List<OwnChild>> ofGroups = new HashMap<>();
  private final List<Child> unexplained = new ArrayList<>();

  /// A notify command, as far as known.
  private record NotifyCommand(Optional<String> program, Optional<String> arguments) {}

  ChildrenOfCases(
      List<Child> children, Collection<JobRecords> jobs, List<CommandGroup> groups) {
    children.forEach(child -> give(child, jobs, groups));
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

  private void give(Child child, Collection<JobRecords> jobs, List<CommandGroup> groups) {
    for (JobRecords job : jobs) {
      if (runs(notifyCommand(job), child)) {
        own(ofJobs, job, child, "it is the job's notify command", Match.EXACT);
        return;
      }
    }
    for (CommandGroup group : groups) {
      if (runs(notifyCommand(group.commands()), child)) {
        own(ofGroups, group, child, "the command sets it as notify command", Match.LIKELY);
        return;
      }
    }
    List<JobRecords> ended =
        jobs.stream().filter(job -> child.isStrange() && endedBefore(job, child)).toList();
    if (ended.isEmpty()) {
      unexplained.add(child);
    } else {
      own(
          ofJobs,
          ended.getFirst(),
          child,
          Signs.why(child) + "; a transfer of the job ended just before",
          ended.size() == 1 ? Match.LIKELY : Match.POSSIBLE);
    }
  }

  private static <K> void own(
      Map<K, List<OwnChild>> children, K owner, Child child, String why, Match match) {
    children.computeIfAbsent(owner, key -> new ArrayList<>()).add(new OwnChild(child, why, match));
  }

  private static boolean runs(NotifyCommand command, Child child) {
    return command.program().isPresent()
        && Images.same(command.program(), child.process().image())
        && command
            .arguments()
            .map(arguments ->
                child
                    .commandLine()
                    .map(line -> line.strip().equals(arguments.strip()))
                    .orElse(true))
            .orElse(true);
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

  private static boolean endedBefore(JobRecords job, Child child) {
    Instant started = child.process().started();
    return job.lastStop()
        .filter(stop -> !stop.isAfter(started) && !stop.isBefore(started.minus(AFTER_TRANSFER)))
        .isPresent();
  }
}
