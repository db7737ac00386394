package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.casefile.Boot;
import org.bitshound.command.Tool;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.correlation.ServiceChildren.Child;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.JobObservation;

/// Joins to each case what is no record of its job and no command: network, files written, children
/// of the service, what was done with its files. Asked once all evidence is in.
final class Joins {

  private final NetworkJoins network;
  private final Traces traces;
  private final DeliveryTraces delivery;
  private final ChildrenOfCases children;
  private final LogonsOfCase logons;
  private final ListedJoins listed;
  private final List<Boot> boots;
  private final List<ClockStep> clock;
  private final Tasks tasks;
  private final ScriptFinds finds;

  Joins(
      NetworkJoins network,
      Traces traces,
      DeliveryTraces delivery,
      ChildrenOfCases children,
      LogonsOfCase logons,
      ListedJoins listed,
      List<Boot> boots,
      List<ClockStep> clock,
      Tasks tasks,
      ScriptFinds finds) {
    this.network = network;
    this.traces = traces;
    this.delivery = delivery;
    this.children = children;
    this.logons = logons;
    this.listed = listed;
    this.boots = boots;
    this.clock = clock;
    this.tasks = tasks;
    this.finds = finds;
  }

  /// {@return children of the service that no case explains and that are worth a case themselves}
  List<Child> unexplained() {
    return children.unexplained();
  }

  /// {@return the logon sessions that the cases made so far cite, in the order in which they began}
  List<LogonLink> citedLogons() {
    return logons.cited();
  }

  /// {@return the last session of a job's owner who is gone, where no record tells the job's end}
  Optional<SeenLogon> ownersLast(JobRecords job) {
    return logons.left(job);
  }

  CaseParts of(JobRecords job, List<FileRecords> files) {
    List<CommandRecord> commands =
        job.commands().stream()
            .flatMap(link -> link.group().commands().stream())
            .sorted(Comparator.comparing(CommandRecord::time))
            .toList();
    ListedTraces lists = listed.of(job, files, commands);
    return new CaseParts(
        commands,
        network.of(job, files),
        traces.size() == 0 ? List.of() : written(job, files, commands),
        children.of(job),
        UsesOfFiles.of(job, files, commands, lists),
        logons.of(job, files),
        boots,
        ClockStep.concerning(clock, job.first(), job.last()),
        lists,
        task(job),
        finds.of(commands));
  }

  CaseParts of(CommandGroup group) {
    ListedTraces lists = listed.of(group);
    return new CaseParts(
        group.commands(),
        network.of(group),
        written(group),
        children.of(group),
        UsesOfFiles.of(group, lists),
        logons.of(group),
        boots,
        ClockStep.concerning(clock, group.from(), group.to()),
        lists,
        group.maker().lineage().flatMap(tasks::of),
        finds.of(group.commands()));
  }

  private Optional<TaskTie> task(JobRecords job) {
    return job.creatorsLineage()
        .or(() ->
            job.commands().stream()
                .map(link -> link.group().maker())
                .flatMap(maker -> maker.lineage().stream())
                .findFirst())
        .flatMap(tasks::of);
  }

  private List<FileWritten> written(
      JobRecords job, List<FileRecords> files, List<CommandRecord> commands) {
    var names = new ArrayList<String>();
    for (FileRecords file : files) {
      file.added().flatMap(FileAdded::localName).ifPresent(names::add);
    }
    commands.forEach(command -> names.addAll(CommandFiles.localNames(command)));
    List<JobObservation> seen = job.inOrder();
    return written(seen.getFirst().time(), seen.getLast().time(), names, commands);
  }

  private List<FileWritten> written(CommandGroup group) {
    List<String> names =
        group.commands().stream()
            .flatMap(each -> CommandFiles.localNames(each).stream())
            .toList();
    return written(group.from(), group.atWorkUntil(), names, group.commands());
  }

  private List<FileWritten> written(
      Instant from, Instant to, List<String> names, List<CommandRecord> commands) {
    boolean lockScreen =
        commands.stream().anyMatch(each -> each.reading().tool() == Tool.DESKTOPIMGDOWNLDR);
    return Stream.concat(
            WrittenFiles.of(traces, delivery, from, to, names, lockScreen).stream(),
            WrittenFiles.marks(traces, from, to, names).stream())
        .distinct()
        .toList();
  }
}
