package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.Match;
import org.bitshound.command.Action;
import org.bitshound.command.Tool;
import org.bitshound.command.Verb;
import org.bitshound.correlation.Aftermath.Use;
import org.bitshound.correlation.CaseParts.OwnChild;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.correlation.NetworkOfCase.Asked;
import org.bitshound.correlation.NetworkOfCase.Found;
import org.bitshound.correlation.ServiceChildren.Child;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobCancelledByAdministrator;
import org.bitshound.observation.JobCancelledByAge;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.NotifyCommandSet;
import org.bitshound.observation.Observation;
import org.bitshound.observation.StoredJob;
import org.bitshound.observation.TransferStopped;
import org.bitshound.remote.RemoteName;

/// Joins to each case what is no record of its job and no command: network, files written, children
/// of the service, what was done with its files. Asked once all evidence is in.
final class Joins {

  /// A command's job is at work from then on: BITS' service may have to start, and transfers wait
  /// for a network.
  private static final Duration AFTER_COMMAND = Duration.ofMinutes(2);

  /// A notify command runs within milliseconds of the end of a transfer; a loaded machine takes
  /// longer.
  private static final Duration AFTER_TRANSFER = Duration.ofSeconds(10);

  private final Traces traces;
  private final Collection<JobRecords> jobs;
  private final NetworkOfCase network;
  private final TrafficOfCase traffic;
  private final DeliveryTraces delivery;
  private final Logons logons;
  private final List<Boot> boots;
  private final List<ClockStep> clock;
  private final ListedJoins listed;
  private final Tasks tasks;
  private final ScriptFinds finds;
  private final Set<SeenLogon> citedLogons = new LinkedHashSet<>();
  private final Map<JobRecords, List<OwnChild>> childrenOfJobs = new HashMap<>();
  private final Map<CommandGroup, List<OwnChild>> childrenOfGroups = new HashMap<>();
  private final List<Child> unexplained = new ArrayList<>();
  private final Map<OptionalLong, List<Span>> transfersByPort = new HashMap<>();

  /// From when to when something was transferred.
  private record Span(Instant from, Instant to) {}

  /// A notify command, as far as known.
  private record NotifyCommand(Optional<String> program, Optional<String> arguments) {}

  Joins(
      Traces traces,
      TrafficOfCase traffic,
      DeliveryTraces delivery,
      ServiceRuns services,
      Logons logons,
      List<Child> children,
      Collection<JobRecords> jobs,
      List<CommandGroup> groups,
      List<Boot> boots,
      List<ClockStep> clock,
      ListedJoins listed,
      Tasks tasks,
      ScriptFinds finds) {
    this.traces = traces;
    this.traffic = traffic;
    this.listed = listed;
    this.tasks = tasks;
    this.finds = finds;
    this.logons = logons;
    this.boots = boots;
    this.clock = clock;
    this.delivery = delivery;
    network = new NetworkOfCase(traces, services, delivery);
    this.jobs = jobs;
    children.forEach(child -> give(child, jobs, groups));
    if (!traffic.isEmpty()) {
      List<Asked> all = allAsked(groups);
      traffic.spread(all, network.addressesOf(all));
    }
  }

  private void indexTransfers(JobRecords job) {
    for (Asked each : asked(job, FilesOfJob.of(job))) {
      OptionalLong port =
          each.name().port().isPresent()
              ? OptionalLong.of(each.name().port().getAsInt())
              : OptionalLong.empty();
      transfersByPort
          .computeIfAbsent(port, p -> new ArrayList<>())
          .add(new Span(each.from(), each.to()));
    }
  }

  /// {@return children of the service that no case explains and that are worth a case themselves}
  List<Child> unexplained() {
    return unexplained.stream().filter(Child::isStrange).toList();
  }

  /// {@return the logon sessions that the cases made so far cite, in the order in which they began}
  List<LogonLink> citedLogons() {
    return citedLogons.stream()
        .sorted(Comparator.comparing(SeenLogon::began))
        .map(LogonLink::of)
        .toList();
  }

  private List<LogonLink> cited(List<LogonLink> links) {
    links.forEach(link -> citedLogons.add(link.logon()));
    return links;
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
        network(job, files),
        traces.size() == 0 ? List.of() : written(job, files, commands),
        childrenOfJobs.getOrDefault(job, List.of()),
        uses(job, files, commands, lists),
        cited(logons(job, files)),
        boots,
        clock(job.first(), job.last()),
        lists,
        task(job),
        finds.of(commands));
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

  private List<ClockStep> clock(Instant first, Instant last) {
    return clock.stream().filter(step -> step.concerns(first, last)).toList();
  }

  private List<Found> network(JobRecords job, List<FileRecords> files) {
    List<Asked> asked = asked(job, files);
    var found = new ArrayList<Found>();
    if (traces.size() > 0) {
      found.addAll(network.of(asked, job.creatorProcessId()));
      network.of(proxies(files), job.creatorProcessId()).stream()
          .map(each -> each.saying("; it is the proxy of the transfer"))
          .filter(each -> found.stream().noneMatch(other -> other.by().equals(each.by())))
          .forEach(found::add);
    }
    asked.addAll(waiting(job, files));
    found.addAll(traffic.of(asked, network.addressesOf(asked)));
    found.addAll(delivery.of(asked));
    found.sort(Comparator.comparing(Found::by, EvidenceOrder.OF_OBSERVATIONS));
    return found;
  }

  private List<Found> network(CommandGroup group) {
    List<Asked> asked = asked(group);
    var found = new ArrayList<>(network.of(asked, group.maker().processId()));
    found.addAll(traffic.of(asked, network.addressesOf(asked)));
    found.addAll(delivery.of(asked));
    found.sort(Comparator.comparing(Found::by, EvidenceOrder.OF_OBSERVATIONS));
    return found;
  }

  /// {@return what jobs and commands asked for, and when}
  List<Asked> allAsked(Collection<CommandGroup> groups) {
    var all = new ArrayList<Asked>();
    for (JobRecords job : jobs) {
      List<FileRecords> files = FilesOfJob.of(job);
      all.addAll(asked(job, files));
      all.addAll(waiting(job, files));
    }
    groups.forEach(group -> all.addAll(asked(group)));
    return all;
  }

  /// {@return addresses that the host's look-ups give for the names asked for}
  Set<String> addressesOf(List<Asked> asked) {
    return network.addressesOf(asked);
  }

  /// Files of which no attempt is known: BITS may have asked for them as long as it had the job.
  private static List<Asked> waiting(JobRecords job, List<FileRecords> files) {
    var waiting = new ArrayList<Asked>();
    Optional<StoredJob> kept = job.kept().map(KeptJob::kept);
    for (FileRecords file : files) {
      Optional<Instant> from =
          file.added().map(FileAdded::time).or(() -> kept.flatMap(StoredJob::created));
      if (file.attempts().isEmpty() && file.url().isPresent() && from.isPresent()) {
        Instant last = latest(job, kept, from.get());
        waiting.add(
            new Asked(
                RemoteName.of(file.url().get()),
                from.get(),
                last,
                last,
                OptionalLong.empty(),
                () -> 0));
      }
    }
    return waiting;
  }

  private static Instant latest(JobRecords job, Optional<StoredJob> kept, Instant from) {
    return Stream.of(
            kept.flatMap(StoredJob::modified),
            kept.flatMap(StoredJob::transferred),
            job.inOrder().isEmpty()
                ? Optional.<Instant>empty()
                : Optional.of(job.inOrder().getLast().time()))
        .flatMap(Optional::stream)
        .filter(time -> time.isAfter(from))
        .max(Comparator.naturalOrder())
        .orElse(from);
  }

  /// The creator's session, and what of the owner's sessions explains starts and stops.
  private List<LogonLink> logons(JobRecords job, List<FileRecords> files) {
    var links = new ArrayList<LogonLink>();
    job.creatorLogon().map(LogonLink::of).ifPresent(links::add);
    Optional<String> owner = logons.size() == 0 ? Optional.empty() : job.owner();
    boolean first = true;
    for (FileRecords file : owner.isEmpty() ? List.<FileRecords>of() : files) {
      for (TransferRecords each : file.attempts()) {
        boolean begins = first;
        each.started()
            .flatMap(start ->
                begins
                    ? ByOwnersLogon.start(start, owner.get(), logons)
                    : ByOwnersLogon.resume(start, owner.get(), logons))
            .ifPresent(links::add);
        each.stopped()
            .flatMap(stop -> ByOwnersLogon.pause(stop, owner.get(), logons))
            .ifPresent(links::add);
        first = false;
      }
    }
    left(job)
        .filter(logon -> links.stream().noneMatch(link -> link.logon() == logon))
        .map(LogonLink::of)
        .ifPresent(links::add);
    return links;
  }

  /// {@return the last session of a job's owner who is gone, where no record tells the job's end}
  Optional<SeenLogon> left(JobRecords job) {
    boolean waits = logons.size() > 0 && job.inOrder().stream().noneMatch(Joins::ends);
    return waits
        ? job.owner().flatMap(owner -> ByOwnersLogon.left(owner, logons))
        : Optional.empty();
  }

  private static boolean ends(JobObservation each) {
    return each instanceof JobCompleted
        || each instanceof JobCancelled
        || each instanceof JobCancelledByAge
        || each instanceof JobCancelledByAdministrator;
  }

  /// Behind a proxy its name alone is looked up, and its address alone is called.
  private List<Asked> proxies(List<FileRecords> files) {
    var proxies = new ArrayList<Asked>();
    for (FileRecords file : files) {
      for (TransferRecords each : file.attempts()) {
        each.stopped()
            .flatMap(TransferStopped::proxy)
            .map(Joins::first)
            .ifPresent(name ->
                proxies.add(
                    new Asked(
                        name,
                        each.begin(),
                        each.stopped().get().time(),
                        each.stopped().get().time(),
                        TransferFiles.sourcesOf(List.of(each)).getFirst().loggedBy(),
                        () -> 0)));
      }
    }
    return proxies;
  }

  /// {@return the first of a list of proxies: `host:port`, with or without a scheme}
  private static RemoteName first(String proxies) {
    String first = proxies.strip().split("[;,\\s]", 2)[0];
    String address = first.substring(first.indexOf('=') + 1);
    return RemoteName.of(address.contains("://") ? address : "http://" + address);
  }

  private List<Asked> asked(JobRecords job, List<FileRecords> files) {
    Instant end = job.inOrder().isEmpty() ? Instant.MIN : job.inOrder().getLast().time();
    var asked = new ArrayList<Asked>();
    for (FileRecords file : files) {
      for (TransferRecords each : file.attempts()) {
        each.url()
            .map(RemoteName::of)
            .ifPresent(name -> {
              Instant from = each.begin();
              Instant to = each.stopped().map(TransferStopped::time).orElse(from);
              OptionalLong service = TransferFiles.sourcesOf(List.of(each)).getFirst().loggedBy();
              Instant last = each.stopped().isPresent() || end.isBefore(to) ? to : end;
              asked.add(new Asked(name, from, to, last, service, () -> others(name, from, to)));
            });
      }
    }
    return asked;
  }

  /// Asked only where nothing but time and port speaks for a connection.
  private int others(RemoteName name, Instant from, Instant to) {
    if (transfersByPort.isEmpty()) {
      jobs.forEach(this::indexTransfers);
    }
    OptionalLong port =
        name.port().isPresent() ? OptionalLong.of(name.port().getAsInt()) : OptionalLong.empty();
    int others = -1; // the transfer itself is among them
    for (Span each : transfersByPort.getOrDefault(port, List.of())) {
      others += each.from().isAfter(to) || each.to().isBefore(from) ? 0 : 1;
    }
    return Math.max(0, others);
  }

  private List<FileWritten> written(
      JobRecords job, List<FileRecords> files, List<CommandRecord> commands) {
    var names = new ArrayList<String>();
    for (FileRecords file : files) {
      file.added().flatMap(FileAdded::localName).ifPresent(names::add);
    }
    commands.forEach(command -> names.addAll(localNames(command)));
    List<JobObservation> seen = job.inOrder();
    return written(seen.getFirst().time(), seen.getLast().time(), names, commands);
  }

  private List<FileWritten> written(
      Instant from, Instant to, List<String> names, List<CommandRecord> commands) {
    return Stream.concat(
            WrittenFiles.of(traces, from, to, names, uses(commands)).stream(),
            WrittenFiles.marks(traces, from, to, names).stream())
        .distinct()
        .toList();
  }

  private static boolean uses(List<CommandRecord> commands) {
    return commands.stream().anyMatch(each -> each.reading().tool() == Tool.DESKTOPIMGDOWNLDR);
  }

  static List<String> localNames(CommandRecord command) {
    return command.reading().actions().stream()
        .filter(CommandFiles::namesAFile)
        .flatMap(action -> CommandGroup.localName(action).stream())
        .toList();
  }

  /// What is done with a name before its file came whole is done with another file.
  private static List<Use> uses(
      JobRecords job, List<FileRecords> files, List<CommandRecord> commands, ListedTraces lists) {
    Optional<Instant> whole =
        files.stream()
            .filter(FileRecords::done)
            .flatMap(file -> file.lastStop().stream())
            .map(TransferStopped::time)
            .min(Comparator.naturalOrder());
    Stream<Use> later =
        whole.stream()
            .flatMap(since ->
                Stream.concat(
                        job.aftermath().uses().stream(),
                        commands.stream().flatMap(each -> each.aftermath().uses().stream()))
                    .filter(use -> !use.by().time().isBefore(since)));
    return inOrder(Stream.concat(later, lists.uses().stream()));
  }

  private static List<Use> inOrder(Stream<Use> uses) {
    var once = new IdentityHashMap<Observation, Boolean>();
    return uses.filter(use -> once.put(use.by(), true) == null)
        .sorted(Comparator.comparing(Use::by, EvidenceOrder.OF_OBSERVATIONS))
        .toList();
  }

  CaseParts of(CommandGroup group) {
    ListedTraces lists = listed.of(group);
    return new CaseParts(
        group.commands(),
        network(group),
        written(group),
        childrenOfGroups.getOrDefault(group, List.of()),
        inOrder(
            Stream.concat(
                group.commands().stream()
                    .flatMap(each -> each.aftermath().uses().stream())
                    .map(Joins::atMostLikely),
                lists.uses().stream())),
        cited(group.maker().logon().map(LogonLink::of).stream().toList()),
        boots,
        clock(group.from(), group.to()),
        lists,
        group.maker().lineage().flatMap(tasks::of),
        finds.of(group.commands()));
  }

  /// Nobody saw the file come.
  private static Use atMostLikely(Use use) {
    return use.match() == Match.EXACT
        ? new Use(use.by(), use.action(), use.file(), Match.LIKELY, use.process(), use.threat())
        : use;
  }

  private List<Asked> asked(CommandGroup group) {
    return group.remoteNames().stream()
        .map(RemoteName::of)
        .map(name -> asked(group, name))
        .toList();
  }

  private static Asked asked(CommandGroup group, RemoteName name) {
    Instant to = group.to().plus(AFTER_COMMAND);
    return new Asked(name, group.from(), to, to, OptionalLong.empty(), () -> 0);
  }

  private List<FileWritten> written(CommandGroup group) {
    List<String> names =
        group.commands().stream().flatMap(each -> localNames(each).stream()).toList();
    return written(group.from(), group.to().plus(AFTER_COMMAND), names, group.commands());
  }

  private void give(Child child, Collection<JobRecords> jobs, List<CommandGroup> groups) {
    for (JobRecords job : jobs) {
      if (runs(notifyCommand(job), child)) {
        own(childrenOfJobs, job, child, "it is the job's notify command", Match.EXACT);
        return;
      }
    }
    for (CommandGroup group : groups) {
      if (runs(notifyCommand(group.commands()), child)) {
        own(childrenOfGroups, group, child, "the command sets it as notify command", Match.LIKELY);
        return;
      }
    }
    List<JobRecords> ended =
        jobs.stream().filter(job -> child.isStrange() && endedBefore(job, child)).toList();
    if (ended.isEmpty()) {
      unexplained.add(child);
    } else {
      own(
          childrenOfJobs,
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
