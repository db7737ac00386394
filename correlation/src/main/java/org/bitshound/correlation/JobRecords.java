package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitshound.observation.FileAdded;
import org.bitshound.observation.ImageLoaded;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.Source;
import org.bitshound.observation.TransferStarted;
import org.bitshound.observation.TransferStopped;
import org.jspecify.annotations.Nullable;

/// What was said of one job so far: the state from which its case can be made at any time. Mutable;
/// one thread, the fold's.
final class JobRecords {

  /// Event 3 is written some milliseconds after the making; a busy machine takes longer.
  private static final Duration UNTIL_HEARD = Duration.ofSeconds(2);

  private final Optional<JobId> id;
  private final List<JobObservation> said = new ArrayList<>();
  private final List<JobObservation> joinedByTitle = new ArrayList<>();
  private final Map<JobObservation, ClockStep> joinedAcross = new IdentityHashMap<>();
  private final IdentityHashMap<JobObservation, ProcessLink> processes = new IdentityHashMap<>();
  private @Nullable Lineage creatorsLineage;
  private @Nullable TitleLink creation;
  private @Nullable SeenLogon creatorLogon;
  private @Nullable ImageLoaded creatorsImage;
  private final List<CommandLink> commands = new ArrayList<>();
  private final Aftermath aftermath = new Aftermath();
  private boolean announced;
  private boolean trustsRecordIds;
  private @Nullable KeptJob kept;

  JobRecords(Optional<JobId> id) {
    this.id = id;
  }

  void add(JobObservation observation) {
    said.add(observation);
    announced |= observation instanceof JobCreated;
  }

  /// Takes in what the queue keeps of the job.
  void keep(KeptJob job) {
    kept = job;
    add(job.current());
    job.history().forEach(this::add);
  }

  /// {@return the local names of its files, as its records have them}
  List<String> localNames() {
    return said.stream()
        .filter(FileAdded.class::isInstance)
        .flatMap(each -> ((FileAdded) each).localName().stream())
        .toList();
  }

  Optional<KeptJob> kept() {
    return Optional.ofNullable(kept);
  }

  List<KeptFile> keptFiles() {
    return kept == null ? List.of() : kept.files();
  }

  /// Takes in what names the job by its title alone.
  void addByTitle(JobObservation observation) {
    add(observation);
    joinedByTitle.add(observation);
  }

  /// Takes in what names the job by its title alone and bears an earlier time than the job.
  void addByTitleAcross(ClockStep step, JobObservation observation) {
    add(observation);
    joinedAcross.put(observation, step);
  }

  /// {@return what was joined by title alone over a step back of the clock}
  Map<JobObservation, ClockStep> joinedAcross() {
    return joinedAcross;
  }

  /// Notes which process stands behind the actor of an observation; asked while it still lives.
  void link(JobObservation observation, ProcessLink process) {
    processes.put(observation, process);
  }

  void linkCreator(JobObservation observation, ProcessLink process, Lineage lineage) {
    link(observation, process);
    creatorsLineage = lineage;
  }

  /// Takes a link back: it turned out that the process started later.
  void unlink(JobObservation observation) {
    processes.remove(observation);
    if (observation instanceof JobCreated) {
      creatorsLineage = null;
      creatorLogon = null;
      creatorsImage = null;
    }
  }

  /// Notes the logon session in which the creator runs.
  void linkCreatorsLogon(SeenLogon logon) {
    creatorLogon = logon;
  }

  Optional<SeenLogon> creatorLogon() {
    return Optional.ofNullable(creatorLogon);
  }

  /// Notes the record of the creator's process loading its program.
  void linkCreatorsImage(ImageLoaded loaded) {
    creatorsImage = loaded;
  }

  Optional<ImageLoaded> creatorsImage() {
    return Optional.ofNullable(creatorsImage);
  }

  /// Takes in the event 3 that bears no job id.
  void announce(TitleLink link) {
    creation = link;
    add(link.creation());
  }

  Optional<JobId> id() {
    return id;
  }

  /// The clock went back, so that times do not tell the order.
  void trustRecordIds() {
    trustsRecordIds = true;
  }

  /// {@return in evidence order; where the clock went back amid the job's records of one log, in
  /// the order in which they were written}
  List<JobObservation> inOrder() {
    var ordered = new ArrayList<>(said);
    ordered.sort(EvidenceOrder.OF_OBSERVATIONS);
    return trustsRecordIds ? WritingOrder.of(ordered) : ordered;
  }

  List<JobObservation> joinedByTitle() {
    return List.copyOf(joinedByTitle);
  }

  Optional<ProcessLink> process(JobObservation observation) {
    return Optional.ofNullable(processes.get(observation));
  }

  Optional<Lineage> creatorsLineage() {
    return Optional.ofNullable(creatorsLineage);
  }

  Optional<TitleLink> creation() {
    return Optional.ofNullable(creation);
  }

  boolean announced() {
    return announced;
  }

  /// Takes in commands that speak of the job.
  void command(CommandLink link) {
    commands.add(link);
  }

  /// {@return what was seen later of its files and its notify command}
  Aftermath aftermath() {
    return aftermath;
  }

  List<CommandLink> commands() {
    return List.copyOf(commands);
  }

  /// {@return whether the process made the job, added a file to it, changed or ended it}
  boolean isTouchedBy(SeenProcess process) {
    return processes.values().stream().anyMatch(link -> link.process().sharesARecord(process));
  }

  /// {@return the process that made it, where event 3 names it}
  OptionalLong creatorProcessId() {
    for (JobObservation each : said) {
      if (each instanceof JobCreated created && created.by().processId().isPresent()) {
        return created.by().processId();
      }
    }
    return OptionalLong.empty();
  }

  /// {@return all titles that it had}
  Set<String> titles() {
    return all(each -> each.job().title());
  }

  /// {@return all remote names that records give to its files}
  Set<String> urls() {
    Set<String> urls = all(JobRecords::url);
    keptFiles().forEach(each -> each.file().remoteName().ifPresent(urls::add));
    return urls;
  }

  private static Optional<String> url(JobObservation each) {
    return switch (each) {
      case FileAdded file -> file.remoteName();
      case TransferStarted start -> start.transfer().url();
      case TransferStopped stop -> stop.transfer().url();
      default -> Optional.empty();
    };
  }

  private Set<String> all(Function<JobObservation, Optional<String>> question) {
    var answers = new LinkedHashSet<String>();
    said.forEach(each -> question.apply(each).ifPresent(answers::add));
    return answers;
  }

  /// {@return when an attempt at one of its files last ended}
  Optional<Instant> lastStop() {
    return said.stream()
        .filter(TransferStopped.class::isInstance)
        .map(JobObservation::time)
        .max(Instant::compareTo);
  }

  /// {@return when it was completed or cancelled}
  Optional<Instant> ended() {
    return said.stream().filter(JobRecords::isEnd).map(JobObservation::time).findFirst();
  }

  /// {@return the record of its completion or cancelling}
  Optional<JobObservation> end() {
    return inOrder().stream().filter(JobRecords::isEnd).findFirst();
  }

  private static boolean isEnd(JobObservation each) {
    return each instanceof JobCompleted || JobLife.isCancellation(each);
  }

  /// {@return when it began, by the record that was written first; where the clock went back that
  /// need not be the earliest time}
  Moment begin() {
    JobObservation first = inOrder().getFirst();
    return trustsRecordIds && first.source().isEvent()
        ? Moment.of(first)
        : new Moment(first(), first.source());
  }

  /// {@return whether a record tells of its making; else it may have begun before what is known}
  boolean isBeginKnown() {
    return announced || kept().flatMap(job -> job.kept().created()).isPresent();
  }

  /// {@return when the log first speaks of it; of a job that the queue alone has, a moment after it
  /// was made, which is when the log would have spoken of it}
  Instant heard() {
    return said.stream()
        .filter(each -> each.source().isEvent())
        .map(JobObservation::time)
        .min(Instant::compareTo)
        .orElseGet(() -> first().plus(UNTIL_HEARD));
  }

  /// {@return the same moment, where the clock went back by what was written first}
  Moment heardFirst() {
    return trustsRecordIds ? begin() : new Moment(heard(), inOrder().getFirst().source());
  }

  Instant first() {
    Stream<Instant> created = kept().flatMap(job -> job.kept().created()).stream();
    return Stream.concat(said.stream().map(JobObservation::time), created)
        .filter(time -> !time.equals(Source.NO_TIME))
        .min(Comparator.naturalOrder())
        .orElse(Source.NO_TIME);
  }

  /// {@return the latest time that a record of it bears}
  Instant last() {
    return said.stream()
        .map(JobObservation::time)
        .max(Comparator.naturalOrder())
        .orElse(Source.NO_TIME);
  }

  Optional<String> title() {
    return firstSaid(each -> each.job().title());
  }

  Optional<String> owner() {
    return firstSaid(each -> each.job().owner());
  }

  private Optional<String> firstSaid(Function<JobObservation, Optional<String>> question) {
    for (JobObservation each : said) {
      Optional<String> answer = question.apply(each);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
