package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitshound.casefile.Match;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.JobId;
import org.bitshound.remote.LocalName;

/// Gives groups of typed commands, which have no time, to jobs: by the job's id, else by the remote
/// name (`byNames`), where the local names, if both sides tell one, agree too. It is `likely` where
/// both names agree and no other job has them, else `possible`: the same may have been typed more
/// often.
final class TypedLinks {
  static final String BY_NAMES = "byNames";

  private TypedLinks() {}

  /// Joins what can be joined. {@return the groups of which no job is known}
  static List<CommandGroup> join(List<CommandGroup> groups, Collection<JobRecords> jobs) {
    var leftOver = new ArrayList<CommandGroup>();
    for (CommandGroup group : groups) {
      Optional<CommandLink> named = byJobId(group, jobs);
      List<JobRecords> fitting =
          jobs.stream().filter(job -> named.isEmpty() && fits(group, job)).toList();
      if (named.isEmpty() && fitting.isEmpty()) {
        leftOver.add(group);
      } else if (!fitting.isEmpty()) {
        fitting.getFirst().command(byNames(group, fitting));
      }
    }
    return leftOver;
  }

  private static Optional<CommandLink> byJobId(CommandGroup group, Collection<JobRecords> jobs) {
    for (CommandRecord command : group.commands()) {
      for (String name : command.jobs()) {
        Optional<JobId> id = JobId.parse(name);
        Optional<JobRecords> job =
            jobs.stream().filter(each -> id.isPresent() && each.id().equals(id)).findFirst();
        if (job.isPresent()) {
          var link =
              new CommandLink(
                  group,
                  CommandLinks.BY_JOB_ID,
                  Match.LIKELY,
                  "what was typed names the job's id",
                  List.of(),
                  List.of());
          job.get().command(link);
          return Optional.of(link);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(CommandGroup group, JobRecords job) {
    List<String> names = group.remoteNames();
    boolean sameRemote =
        job.urls().stream().anyMatch(url -> names.contains(url.toLowerCase(Locale.ROOT)));
    return sameRemote
        && mayHaveTitle(group, job)
        && (localNames(group).isEmpty() || agrees(group, job).orElse(true));
  }

  /// Both name the job, and none of the names is the same: then it is another.
  private static boolean mayHaveTitle(CommandGroup group, JobRecords job) {
    List<String> named =
        group.commands().stream().flatMap(command -> command.jobs().stream()).toList();
    return named.isEmpty()
        || job.titles().isEmpty()
        || job.titles().stream()
            .anyMatch(title -> named.stream().anyMatch(title::equalsIgnoreCase));
  }

  /// {@return whether a local name is the same; empty where the job has none}
  private static Optional<Boolean> agrees(CommandGroup group, JobRecords job) {
    List<LocalName> ofJob = localNames(job);
    return ofJob.isEmpty()
        ? Optional.empty()
        : Optional.of(
            localNames(group).stream().anyMatch(name -> ofJob.stream().anyMatch(name::matches)));
  }

  private static List<LocalName> localNames(CommandGroup group) {
    return group.commands().stream()
        .flatMap(command -> CommandFiles.localNames(command).stream())
        .map(LocalName::of)
        .toList();
  }

  private static List<LocalName> localNames(JobRecords job) {
    var names = new ArrayList<LocalName>();
    job.inOrder()
        .forEach(each -> {
          if (each instanceof FileAdded file) {
            file.localName().map(LocalName::of).ifPresent(names::add);
          }
        });
    job.keptFiles()
        .forEach(kept -> kept.file().localName().map(LocalName::of).ifPresent(names::add));
    return names;
  }

  private static CommandLink byNames(CommandGroup group, List<JobRecords> fitting) {
    boolean both = agrees(group, fitting.getFirst()).orElse(false);
    return new CommandLink(
        group,
        BY_NAMES,
        both && fitting.size() == 1 ? Match.LIKELY : Match.POSSIBLE,
        "what was typed, at a time that is not known, names the same address"
            + (both ? " and local name" : ""),
        fitting.stream()
            .skip(1)
            .map(job -> job.id().map(id -> "job " + id).orElse("a job without id"))
            .toList(),
        List.of());
  }
}
