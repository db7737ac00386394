package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Account;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseId;
import org.bitshound.casefile.Code;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Inference;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.JobActor;
import org.bitshound.casefile.JobChange;
import org.bitshound.casefile.JobError;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Match;
import org.bitshound.casefile.Notify;
import org.bitshound.casefile.SeenIn;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.correlation.FilesOfJob.FileRecords;
import org.bitshound.correlation.NetworkOfCase.Found;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.ProcessStarted;
import org.bitshound.observation.ProxyRequest;
import org.bitshound.observation.Source;

/// Makes the case of one job out of its records: all but what is judged (findings, verdict,
/// severity, headline).
final class JobCase {

  private final JobRecords records;
  private final List<JobObservation> seen;
  private final List<FileRecords> files;
  private final JobLife life;
  private final JobCommands commands;
  private final ActorRows actors;
  private final CaseParts parts;
  private final Citations cite;
  private final Redaction redact;
  private final List<Source> unannouncedAmong;
  private final Optional<SeenLogon> ownersLast;
  private final Case.Draft draft = new Case.Draft();

  private JobCase(JobRecords records, Joins joins, List<Source> unannouncedAmong) {
    this.records = records;
    this.unannouncedAmong = unannouncedAmong;
    seen = records.inOrder();
    files = FilesOfJob.of(records);
    life = new JobLife(seen, files, records.kept());
    parts = joins.of(records, files);
    ownersLast = joins.ownersLast(records);
    cite = new Citations(allSources());
    redact = Redaction.of(parts.commands());
    actors = new ActorRows(records, cite);
    commands = new JobCommands(records.commands(), cite, redact);
  }

  /// @param unannouncedAmong announcements of other jobs among which its own is missing
  static Case.Draft of(
      JobRecords records,
      Joins joins,
      String host,
      Knowledge known,
      List<Source> unannouncedAmong) {
    return new JobCase(records, joins, unannouncedAmong).draft(host, known);
  }

  private Case.Draft draft(String host, Knowledge known) {
    draft.kind = Optional.of(Kind.JOB);
    draft.host = Optional.of(host);
    draft.first = Optional.of(records.first());
    draft.last = Optional.of(records.last());
    identify();
    draft.job = Optional.of(job());
    draft.creator = new CreatorOfJob(records, life, cite, redact).creator();
    draft.actors = actors();
    draft.files =
        MarkedFiles.of(
            PlacedFiles.of(
                commands.complete(new TransferFiles(seen, parts, cite, redact).of(files)),
                known.places(),
                cite),
            parts.written(),
            cite,
            redact);
    draft.destinations = Destinations.of(files, known);
    draft.timeline = timeline();
    draft.contradictions = Contradictions.of(seen, cite);
    draft.contradictions.addAll(
        QueueContradictions.of(records.kept(), life.ending(), unannouncedAmong, cite));
    parts.write(draft, cite, redact);
    draft.sources = cite.sources();
    draft.inferred.putAll(inferred());
    draft.inferred.putAll(commands.inferred());
    draft.evidence = cite.rows();
    draft.recovered = cite.allRecovered() ? Optional.of(true) : Optional.empty();
    return draft;
  }

  private List<Source> allSources() {
    var all = new ArrayList<Source>();
    for (JobObservation each : seen) {
      all.add(each.source());
      records.process(each).ifPresent(link -> all.addAll(link.process().sources()));
    }
    records
        .creatorsLineage()
        .ifPresent(lineage ->
            lineage
                .ancestors()
                .forEach(
                    above -> above.process().ifPresent(process -> all.addAll(process.sources()))));
    records.creatorsImage().ifPresent(loaded -> all.add(loaded.source()));
    all.addAll(parts.sources());
    all.addAll(unannouncedAmong);
    records.keptFiles().forEach(file -> all.add(file.source()));
    for (CommandRecord maker : CreatorOfJob.makers(records)) {
      all.addAll(maker.sources());
      maker.script().ifPresent(block -> all.add(block.source()));
      maker.process().ifPresent(process -> all.addAll(CaseParts.sources(process, maker.lineage())));
      maker.logon().ifPresent(logon -> all.addAll(logon.sources()));
    }
    return all;
  }

  /// A job without id is known by the record that speaks of it first; with more evidence that case
  /// becomes the one of the id.
  private void identify() {
    String label = CaseId.hostLabel(seen.getFirst().source().computer());
    CaseId identity;
    if (records.id().isPresent()) {
      identity = CaseId.ofJob(records.id().get().text(), label);
      records
          .creation()
          .ifPresent(link -> draft.formerIds.add(ofRecord(link.creation().source()).text()));
    } else {
      identity = ofRecord(seen.getFirst().source());
    }
    draft.identity = Optional.of(identity);
    draft.id = Optional.of(identity.text());
  }

  private static CaseId ofRecord(Source source) {
    return CaseId.ofRecord(
        Kind.JOB,
        CaseId.hostLabel(source.computer()),
        source.channel(),
        source.recordId(),
        source.time());
  }

  private Job job() {
    var job = new Job.Draft();
    job.id = cite.value("job.id", life.id());
    job.title = cite.value("job.title", life.title()).map(redact::text);
    job.state = cite.value("job.state", life.state());
    job.owner = owner();
    job.created = cite.value("job.created", life.created());
    job.transferred = cite.value("job.transferred", life.transferred());
    job.completed = cite.value("job.completed", life.completed());
    job.cancelled = cite.value("job.cancelled", life.cancelled());
    job.notifyCommand = notifyCommand();
    job.error =
        cite.value("job.error", life.error())
            .map(code -> new JobError(code(code), Optional.empty()));
    job.fileCount = cite.number("job.fileCount", life.fileCount());
    job.seenIn = seenIn();
    job.changes = changes();
    job.endedBy = life.ending().map(actors::endedBy);
    job.orphaned = orphaned();
    commands.complete(job);
    records.kept().ifPresent(queue -> new JobOfQueue(queue, cite, redact).complete(job));
    return job.toJob();
  }

  private List<String> orphaned() {
    ownersLast.ifPresent(logon -> cite.says("job.orphaned", logon.sources()));
    return ownersLast.isPresent() ? List.of("owner-not-logged-on") : List.of();
  }

  private List<SeenIn> seenIn() {
    var where = EnumSet.noneOf(SeenIn.class);
    var sources = new ArrayList<Source>();
    seen.stream()
        .map(JobObservation::source)
        .filter(Source::isEvent)
        .findFirst()
        .ifPresent(source -> {
          where.add(SeenIn.LOG);
          sources.add(source);
        });
    records
        .kept()
        .ifPresent(queue -> {
          for (JobSighting sighting : queue.all()) {
            where.add(sighting.isListed() ? SeenIn.SNAPSHOT : SeenIn.DATABASE);
          }
          sources.add(queue.source());
          queue.history().forEach(each -> sources.add(each.source()));
        });
    for (CommandRecord command : parts.commands()) {
      where.add(SeenIn.COMMAND);
      sources.addAll(command.sources());
    }
    for (Found each : parts.network()) {
      if (each.by() instanceof ProxyRequest && each.match() != Match.POSSIBLE) {
        where.add(SeenIn.PROXY);
        sources.add(each.source());
      }
    }
    cite.says("job.seenIn", sources);
    return where.stream().sorted(Comparator.comparing(SeenIn::word)).toList();
  }

  private Optional<Account> owner() {
    Optional<String> name = cite.value("job.owner.name", life.owner());
    Optional<String> sid = cite.value("job.owner.sid", life.ownerSid());
    return name.isEmpty() && sid.isEmpty() ? Optional.empty() : Optional.of(new Account(name, sid));
  }

  private Optional<Notify> notifyCommand() {
    Optional<String> program = cite.value("job.notify.program", life.notifyProgram());
    Optional<String> arguments =
        cite.value("job.notify.arguments", life.notifyArguments()).map(redact::text);
    return program.isEmpty() && arguments.isEmpty()
        ? Optional.empty()
        : Optional.of(new Notify(program, arguments, OptionalLong.empty()));
  }

  private List<JobChange> changes() {
    var changes = new ArrayList<JobChange>();
    for (JobLife.Change each : life.changes()) {
      Source source = each.record().source();
      var change = new JobChange.Draft();
      change.time = Optional.of(each.record().time());
      change.field = Optional.of(each.field());
      change.from = each.from().map(redact::text);
      change.to = each.to().map(redact::text);
      change.by = ActorRows.named(each.by());
      change.how = Optional.of(each.how());
      change.evidence = cite.refs(List.of(source));
      changes.add(change.toJobChange());
      cite.says("job.changes", List.of(source));
    }
    return changes;
  }

  private List<JobActor> actors() {
    List<JobActor> all = actors.of(seen);
    all.addAll(commands.actors());
    all.sort(Comparator.comparing(JobActor::time));
    return all;
  }

  private List<TimelineRow> timeline() {
    var rows = new ArrayList<TimelineRow>();
    life.announcement()
        .flatMap(records::process)
        .ifPresent(link -> rows.add(started(link.process())));
    for (JobObservation each : seen) {
      if (!each.time().equals(Source.NO_TIME)) {
        Timeline line = Timeline.of(each, redact::text);
        rows.add(
            new TimelineRow(
                each.time(), line.what(), line.text(), cite.refs(List.of(each.source()))));
      }
    }
    return rows;
  }

  private TimelineRow started(SeenProcess process) {
    var sources = new ArrayList<Source>();
    sources.addAll(process.sources());
    String text =
        process.image().orElse("process " + process.processId())
            + " started"
            + process
                .said(ProcessStarted.Details::commandLine)
                .map(line -> ": " + redact.text(line))
                .orElse("");
    return new TimelineRow(
        process.started(), Happening.PROCESS_STARTED.word(), text, cite.refs(sources));
  }

  private Map<String, Inference> inferred() {
    var inferred = new LinkedHashMap<String, Inference>();
    records
        .creation()
        .ifPresent(link ->
            inferred.putAll(
                cite.inferredFrom(
                    List.of(link.creation().source()),
                    ByTitleAndTime.NAME,
                    link.match(),
                    link.others())));
    for (int i = 0; i < files.size(); i++) {
      Optional<KeptFile> kept = files.get(i).kept();
      if (kept.isPresent() && kept.get().match() != Match.EXACT) {
        inferred.put(
            "files[" + i + "].id",
            new Inference(
                "byLongValue",
                kept.get().match(),
                cite.refs(List.of(kept.get().source())),
                List.of()));
      }
    }
    var joined = new ArrayList<Source>();
    records.joinedByTitle().forEach(each -> joined.add(each.source()));
    inferred.putAll(cite.inferredFrom(joined, ByTitleAndTime.NAME, Match.LIKELY, List.of()));
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).redirected()) {
        inferred.put(
            "files[" + i + "].transfers",
            new Inference(
                FilesOfJob.BY_ONLY_FILE,
                Match.LIKELY,
                cite.refs(TransferFiles.sourcesOf(files.get(i).attempts())),
                List.of()));
      }
    }
    return inferred;
  }

  static Code code(long code) {
    Optional<ResultNames.Meaning> known = ResultNames.of(code);
    return new Code(
        ResultNames.hex(code),
        known.flatMap(ResultNames.Meaning::name),
        known.map(ResultNames.Meaning::text));
  }
}
