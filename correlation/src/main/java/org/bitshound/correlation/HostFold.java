package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitshound.casefile.Boot;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.JobRow;
import org.bitshound.observation.BitsServiceNote;
import org.bitshound.observation.BitsServiceStarted;
import org.bitshound.observation.BitsServiceStopDelayed;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.CmdletRan;
import org.bitshound.observation.DeliverySeen;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.FileBlocked;
import org.bitshound.observation.FileChanged;
import org.bitshound.observation.FileDeleted;
import org.bitshound.observation.FileListed;
import org.bitshound.observation.FileSighting;
import org.bitshound.observation.FileWritten;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.LogCleared;
import org.bitshound.observation.LoggedOff;
import org.bitshound.observation.LoggedOn;
import org.bitshound.observation.NameResolved;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.NetworkCounted;
import org.bitshound.observation.ObjectAccessed;
import org.bitshound.observation.Observation;
import org.bitshound.observation.PowerShellStarted;
import org.bitshound.observation.PrivilegesAssigned;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProgramBlocked;
import org.bitshound.observation.ProgramListed;
import org.bitshound.observation.ProgramRan;
import org.bitshound.observation.RegistryValueListed;
import org.bitshound.observation.RegistryValueSet;
import org.bitshound.observation.RequestRefused;
import org.bitshound.observation.ScriptRan;
import org.bitshound.observation.SeenOnNetwork;
import org.bitshound.observation.ServiceInstalled;
import org.bitshound.observation.ServiceListed;
import org.bitshound.observation.ServiceStartTypeChanged;
import org.bitshound.observation.ServiceStateChanged;
import org.bitshound.observation.SessionChanged;
import org.bitshound.observation.Source;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.SystemStopped;
import org.bitshound.observation.TaskRegistered;
import org.bitshound.observation.TaskStarted;
import org.bitshound.observation.ThreadInjected;
import org.bitshound.observation.ThreatDetected;
import org.bitshound.observation.TokenAssigned;
import org.bitshound.observation.TranscriptLines;

/// The observations of one host, folded into its cases. Start reading here.
///
/// Feed [#apply] in the order of [EvidenceOrder#OF_OBSERVATIONS], then [#finish]. The state holds
/// the processes that live or lately lived, and what was said of each job; a case is a function of
/// what was said of its job alone, so it can be made again whenever something is added. To be used
/// by one thread.
public final class HostFold {

  /// Where no record says when the kernel began, it was no longer before the first one than this.
  private static final Duration START_PHASE = Duration.ofMinutes(1);

  private final Knowledge known;
  private final LiveProcesses processes = new LiveProcesses();
  private final Map<JobId, JobRecords> jobs = new LinkedHashMap<>();
  private final List<JobCreated> announcements = new ArrayList<>();
  private final List<JobObservation> titled = new ArrayList<>();
  private final Tasks tasks = new Tasks();
  private final ScriptFinds finds = new ScriptFinds();
  private final ServiceRuns serviceRuns = new ServiceRuns(processes);
  private final HostFacts facts = new HostFacts(serviceRuns);
  private final Logons logons = new Logons();
  private final List<RequestRefused> refusals = new ArrayList<>();
  private final Commands commands;
  private final TypedCommands typed;
  private final ServiceChildren children = new ServiceChildren(serviceRuns, processes);
  private final WatchedFiles watched = new WatchedFiles();
  private final OwnImages ownImages = new OwnImages();
  private final Traces traces = new Traces();
  private final TrafficOfCase traffic = new TrafficOfCase();
  private final DeliveryTraces delivery = new DeliveryTraces();
  private final List<FileChanged> changes = new ArrayList<>();
  private final List<FileListed> files = new ArrayList<>();
  private final CountedBytes counted = new CountedBytes();
  private final Signs signs = new Signs();
  private final QueueSightings queue = new QueueSightings();
  private Map<JobId, KeptJob> kept = Map.of();
  private boolean watchesQueue;
  private final TreeMap<Instant, Source> announced = new TreeMap<>();

  /// @param known the same for all folds
  public HostFold(Knowledge known) {
    this(known, new Readings());
  }

  /// @param known the same for all folds
  /// @param readings of commands that other folds have met; may be shared with them
  public HostFold(Knowledge known, Readings readings) {
    this.known = known;
    this.commands = new Commands(processes, readings);
    this.typed = new TypedCommands(commands);
  }

  /// Takes in the next observation. What BITS' queue holds comes before all else: it names files
  /// that later records may speak of.
  public void apply(Observation seen) {
    boolean ofQueue = seen instanceof JobSighting || seen instanceof FileSighting;
    if (!ofQueue) {
      watchQueue();
      facts.take(seen);
    }
    switch (seen) {
      case JobSighting sighting -> queue.take(sighting);
      case FileSighting sighting -> queue.take(sighting);
      case ProcessStarted started -> take(started);
      case ProcessEnded ended -> {
        processes.end(ended);
        serviceRuns.end(ended);
        delivery.take(ended);
      }
      case JobObservation job -> {
        serviceRuns.heard(job);
        take(job);
      }
      case BitsServiceStarted started -> serviceRuns.start(started);
      case BitsServiceStopDelayed delayed -> serviceRuns.stop(delayed);
      case LogCleared cleared -> {
        signs.take(cleared);
        facts.take(cleared);
      }
      case RequestRefused refused -> refusals.add(refused);
      case BitsServiceNote note -> {
        serviceRuns.heard(note);
        facts.take(note);
      }
      case ClockChanged changed -> {
        facts.take(changed);
        watched.take(changed);
      }
      case CmdletRan ran -> {
        begin(commands.take(ran));
        facts.take(ran);
      }
      case DeliverySeen seenByIt -> delivery.take(seenByIt);
      case FileBlocked blocked -> watched.take(blocked);
      case FileDeleted deleted -> watched.take(deleted);
      case FileChanged changed -> changes.add(changed);
      case FileListed listed -> files.add(listed);
      case FileWritten written -> traces.add(written);
      case ImageLoaded loaded -> {
        watched.take(loaded);
        ownImages.take(loaded);
      }
      case LoggedOff off -> logons.end(off);
      case LoggedOn on -> logons.begin(on);
      case NameResolved look -> traces.add(look);
      case NetworkConnection connection -> {
        traces.add(connection);
        signs.take(connection);
        facts.take(connection);
      }
      case NetworkCounted row -> counted.take(row);
      case ObjectAccessed ignored -> {}
      case PowerShellStarted ignored -> {}
      case PrivilegesAssigned assigned -> logons.assign(assigned);
      case ProgramBlocked blocked -> watched.take(blocked);
      case ProgramListed listed -> watched.take(listed);
      case ProgramRan ran -> watched.take(ran);
      case RegistryValueSet set -> {
        serviceRuns.set(set);
        facts.take(set);
        watched.take(set);
        signs.take(set);
      }
      case RegistryValueListed listed -> {
        facts.take(listed);
        signs.take(listed);
      }
      case ScriptRan part -> {
        begin(commands.take(part));
        facts.take(part);
      }
      case SeenOnNetwork line -> {
        traffic.take(line);
        facts.take(line);
      }
      case ServiceInstalled service -> watched.take(service);
      case ServiceListed listed -> {
        facts.take(listed);
        signs.take(listed);
      }
      case ServiceStartTypeChanged changed -> {
        serviceRuns.change(changed);
        facts.take(changed);
        signs.take(changed);
      }
      case ServiceStateChanged changed -> serviceRuns.change(changed);
      case SessionChanged changed -> logons.change(changed);
      case SystemStarted started -> {
        serviceRuns.boot(started);
        facts.take(started);
        boot(started.started().orElseGet(() -> started.time().minus(START_PHASE)));
      }
      case SystemStopped stopped -> facts.take(stopped);
      case TaskRegistered task -> {
        serviceRuns.scheduled(task);
        tasks.take(task);
        watched.take(task);
      }
      case TaskStarted started -> {
        serviceRuns.scheduled(started);
        tasks.take(started);
      }
      case ThreadInjected injected -> watched.take(injected);
      case ThreatDetected threat -> {
        watched.take(threat);
        finds.take(threat);
      }
      case TokenAssigned ignored -> {}
      case TranscriptLines lines -> {
        facts.take(lines);
        typed.take(lines);
      }
    }
  }

  /// {@return the files that the observations so far speak of: what sources are asked for that say
  /// too much to be told whole}
  public LocalNames localNames() {
    watchQueue();
    begin(commands.takeRemains());
    var names = new LocalNames();
    jobs.values().forEach(job -> job.localNames().forEach(names::add));
    queue.kept().values().forEach(job -> job.files().forEach(file -> add(file, names)));
    commands.inOrder().forEach(one -> CommandFiles.localNames(one).forEach(names::add));
    return names;
  }

  private static void add(KeptFile kept, LocalNames names) {
    kept.file().localName().ifPresent(names::add);
    kept.file().temporaryName().ifPresent(names::add);
  }

  /// Ends the evidence: joins what bears no job id, and makes the cases.
  ///
  /// @param host the host's name in the document
  /// @return cases by time, then id; nothing in them is judged yet
  public FoldedHost finish(String host) {
    return finish(host, LogCover.NONE);
  }

  /// Ends the evidence, where it is known what the logs cover.
  public FoldedHost finish(String host, LogCover cover) {
    Joined joined = join();
    Joins joins = joined.joins();
    List<JobRecords> all = joined.jobs();
    List<CommandGroup> alone = joined.alone();
    List<Boot> boots = facts.boots();
    var cases = new ArrayList<Case.Draft>(all.size());
    for (JobRecords job : all) {
      cases.add(JobCase.of(job, joins, host, known, unannounced(job, cover)));
    }
    for (CommandGroup group : alone) {
      if (group.isWorthACase() && TypedSpan.isUnknown(group)) {
        facts.typed(group);
      } else if (group.isWorthACase()) {
        cases.add(AttemptCase.of(group, joins.of(group), host, known));
      }
    }
    cases.addAll(Refusals.cases(refusals, host));
    cases.addAll(signs.cases(host, joins.unexplained(), processes, boots, facts.clock()));
    cases.addAll(TrafficSigns.of(traffic.unexplained(), host, known));
    cases.sort(Comparator.comparing(HostFold::first).thenComparing(HostFold::id));
    Batches.tell(cases);
    return new FoldedHost(
        cases,
        facts.finish(joins.citedLogons()),
        looseFiles(host),
        commands.readInPart(),
        leftOut());
  }

  private List<LeftOut> leftOut() {
    return Stream.of(
            delivery.leftOut(),
            counted.leftOut(),
            tasks.leftOut(),
            finds.leftOut(),
            facts.leftOut())
        .flatMap(Optional::stream)
        .toList();
  }

  /// {@return what logs of other machines may tell more of; ends the evidence, as [#finish] does}
  public Asking asking() {
    Joined joined = join();
    List<NetworkOfCase.Asked> asked = joined.asked().all(joined.alone());
    return new Asking(
        asked.stream().map(Asking.Server::of).flatMap(Optional::stream).toList(),
        joined.network().addressesOf(asked),
        facts.addresses());
  }

  /// All evidence, joined.
  ///
  /// @param alone commands that belong to no job
  private record Joined(
      List<JobRecords> jobs,
      List<CommandGroup> alone,
      AskedOfServers asked,
      NetworkJoins network,
      Joins joins) {}

  private Joined join() {
    watchQueue();
    kept = queue.kept();
    kept.forEach((id, job) -> recordsOf(id).keep(job));
    begin(commands.takeRemains());
    HostClock clock = facts.clock();
    List<ClockStep> steps = clock.stepsBack();
    if (!steps.isEmpty()) {
      jobs.values().forEach(JobRecords::trustRecordIds);
    }
    List<JobRecords> all = allJobs(clock);
    if (!steps.isEmpty()) {
      all.forEach(JobRecords::trustRecordIds);
    }
    steps.forEach(step -> lookAcross(step, all));
    List<CommandRecord> inOrder = new ArrayList<>(commands.inOrder());
    inOrder.sort(Comparator.comparing(each -> clock.steady(each.moment())));
    List<CommandRecord> onlyTyped = typed.unknown(inOrder);
    List<CommandGroup> alone =
        new ArrayList<>(CommandLinks.join(CommandGroup.of(inOrder), all, clock));
    alone.addAll(TypedLinks.join(CommandGroup.of(onlyTyped), all));
    var asked = new AskedOfServers(all, steps);
    var network = new NetworkJoins(traces, traffic, delivery, serviceRuns, asked, steps);
    network.spread(alone);
    var joins =
        new Joins(
            network,
            traces,
            delivery,
            new ChildrenOfCases(children.all(), all, alone, clock),
            new UsesOfFiles(clock),
            new LogonsOfCase(logons, clock),
            new ListedJoins(new DiskTraces(files, changes), counted, all),
            facts.boots(),
            steps,
            tasks,
            finds);
    return new Joined(all, alone, asked, network, joins);
  }

  private List<JobRow> looseFiles(String host) {
    return queue.loose(kept).stream().map(file -> LooseFiles.row(file, host)).toList();
  }

  /// From the first record on, the files that the queue names are watched.
  private void watchQueue() {
    if (!watchesQueue) {
      watchesQueue = true;
      queue.kept().forEach((id, job) -> job.files().forEach(file -> watch(file, recordsOf(id))));
    }
  }

  private void watch(KeptFile file, JobRecords job) {
    file.file()
        .localName()
        .ifPresent(
            name -> watched.watch(name, job.aftermath(), new Moment(Instant.MIN, file.source())));
  }

  private JobRecords recordsOf(JobId id) {
    return jobs.computeIfAbsent(id, known -> new JobRecords(Optional.of(id)));
  }

  /// {@return announcements of other jobs around a job of the queue that none announced, where the
  /// log covers its making: it should have been among them}
  private List<Source> unannounced(JobRecords job, LogCover cover) {
    Optional<Instant> created = job.kept().flatMap(one -> one.kept().created());
    if (created.isEmpty() || job.announced() || !cover.covers(created.get())) {
      return List.of();
    }
    return Stream.of(announced.floorEntry(created.get()), announced.ceilingEntry(created.get()))
        .filter(Objects::nonNull)
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  private List<JobRecords> allJobs(HostClock clock) {
    var all = new ArrayList<>(jobs.values());
    for (JobCreated unknown :
        ByTitleAndTime.join(announcements, jobs.values(), clock.stepsBack())) {
      var job = new JobRecords(Optional.empty());
      job.add(unknown);
      all.add(job);
    }
    all.addAll(new TitledRecords(all, clock).give(titled));
    return all;
  }

  private static Instant first(Case.Draft draft) {
    return draft.first.orElseThrow();
  }

  private static String id(Case.Draft draft) {
    return draft.id.orElseThrow();
  }

  /// Neither processes nor sessions outlive Windows. In a time that is told twice the first ones of
  /// this start of Windows may bear earlier times than the start itself.
  private void boot(Instant time) {
    logons.boot(time);
    if (facts.clock().stepsBack().stream().noneMatch(step -> step.toldTwice(time))) {
      processes.boot(time);
    }
  }

  /// A process that carries a command is the fetching, not the use of what was fetched.
  private void take(ProcessStarted started) {
    processes.add(started);
    delivery.take(started);
    facts.takeDecoded(started);
    List<CommandRecord> carried = commands.take(started);
    begin(carried);
    if (carried.isEmpty()) {
      watched.take(started, processes);
    }
    children.take(started);
    if (ServiceChildren.isOwnHost(started)) {
      serviceRuns.start(started);
      traces.activity(started.time());
      processes.at(started.processId(), started.time()).ifPresent(signs::serviceStarted);
    }
  }

  /// From a command on its files are watched, and what goes over the network may be its work.
  private void begin(List<CommandRecord> told) {
    for (CommandRecord command : told) {
      traces.activity(command.time());
      session(command.logonId(), command.time()).ifPresent(command::loggedOnAs);
      CommandFiles.localNames(command)
          .forEach(name -> watched.watch(name, command.aftermath(), command.moment()));
    }
  }

  private void take(JobObservation seen) {
    traces.activity(seen.time());
    if (seen instanceof JobCreated && seen.source().recovered().isEmpty()) {
      announced.put(seen.time(), seen.source());
    }
    Optional<JobId> id = seen.job().id();
    if (id.isPresent()) {
      JobRecords job = recordsOf(id.get());
      job.add(seen);
      resolve(job, seen);
      if (seen instanceof FileAdded file) {
        file.localName().ifPresent(name -> watched.watch(name, job.aftermath(), Moment.of(file)));
      }
    } else if (seen instanceof JobCreated announcement) {
      announcements.add(announcement);
    } else {
      titled.add(seen);
    }
  }

  private Optional<SeenLogon> session(OptionalLong logonId, Instant at) {
    return logonId.isEmpty() ? Optional.empty() : logons.session(logonId.getAsLong(), at);
  }

  /// Finds the process behind the actor now, while the state knows who lives.
  private void resolve(JobRecords job, JobObservation seen) {
    Act.of(seen)
        .flatMap(act -> ByProcessIdAndTime.link(act.by(), seen.time(), processes, facts::setAhead))
        .ifPresent(link -> link(job, seen, link, seen.time()));
  }

  /// Where the clock was set back, what came first may bear the later time: it is asked for again,
  /// now that it is known.
  private void lookAcross(ClockStep step, List<JobRecords> all) {
    all.forEach(job -> job.inOrder().forEach(seen -> resolveAcross(step, job, seen)));
    List<ProcessStarted> toldTwice = processes.startedWithin(step.to(), step.from());
    toldTwice.forEach(started -> children.takeAcross(step, started));
    watched.takeAcross(step, toldTwice, processes);
  }

  /// Takes a process back that record ids show to have started later, and finds the one whose start
  /// bears a later time than what it did.
  private void resolveAcross(ClockStep step, JobRecords job, JobObservation seen) {
    job.process(seen)
        .filter(link -> step.turns(Moment.of(link.process()), Moment.of(seen)))
        .ifPresent(link -> job.unlink(seen));
    if (job.process(seen).isEmpty()) {
      Act.of(seen)
          .flatMap(act -> ByProcessIdAndTime.linkAcross(step, act.by(), Moment.of(seen), processes))
          .ifPresent(link -> link(job, seen, link, link.process().started()));
    }
  }

  /// @param when the session of the process was there
  private void link(JobRecords job, JobObservation seen, ProcessLink link, Instant when) {
    if (seen instanceof JobCreated) {
      SeenProcess process = link.process();
      job.linkCreator(seen, link, Lineage.of(process, processes));
      session(process.logonId(), when).ifPresent(job::linkCreatorsLogon);
      ownImages.of(process).ifPresent(job::linkCreatorsImage);
    } else {
      job.link(seen, link);
    }
  }
}
