package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A job, an attempt to make one, or a sign of abuse, with all that is known and concluded of it
/// (CASEFILE, "A case").
///
/// @param id `BH-` and 10 hex digits: [CaseId]
/// @param formerIds ids that it had with less evidence
/// @param host the name of one of the document's hosts
/// @param first the earliest time it speaks of
/// @param last the latest
/// @param headline one sentence for a person
/// @param severity the worst of its findings
/// @param actors everybody who touched the job, in order
/// @param commands what each command line or script would do, in order
/// @param destinations by first use
/// @param prevalence how common its creator and title are in the collection
/// @param followOn what was done with a fetched file
/// @param logon sessions that explain a start, a pause or the creator
/// @param detections what scanners found in its commands and scripts
/// @param findings by severity, then analytic
/// @param explained findings that an entry of a list explains
/// @param inferred by field path, what no record says in so many words
/// @param sources by field path, the refs of the evidence that says it
/// @param evidence refs `e1` and on
/// @param recovered true where all its evidence is recovered
/// @param actions what to do now, in the order of doing
public record Case(
    String id,
    List<String> formerIds,
    Kind kind,
    String host,
    Instant first,
    Instant last,
    String headline,
    Verdict verdict,
    Severity severity,
    Optional<Job> job,
    Optional<Creator> creator,
    List<JobActor> actors,
    Optional<Attempt> attempt,
    List<Command> commands,
    List<TransferFile> files,
    List<Destination> destinations,
    List<PrevalenceRow> prevalence,
    List<NetworkUse> network,
    List<ChildProcess> children,
    List<FollowOn> followOn,
    List<Logon> logon,
    List<Detection> detections,
    List<Finding> findings,
    List<Explained> explained,
    List<Explanation> expectedBecause,
    List<Contradiction> contradictions,
    Map<String, Inference> inferred,
    List<TimelineRow> timeline,
    Map<String, List<String>> sources,
    List<EvidenceRow> evidence,
    Optional<Boolean> recovered,
    List<Action> actions) {

  /// Stands in `first` and `last` where no evidence gives a time of a known zone; the document then
  /// leaves them out.
  public static final Instant NO_TIME = Instant.parse("1601-01-01T00:00:00Z");

  public Case {
    detections = List.copyOf(detections);
    prevalence = List.copyOf(prevalence);
    logon = List.copyOf(logon);
    formerIds = List.copyOf(formerIds);
    actors = List.copyOf(actors);
    commands = List.copyOf(commands);
    files = List.copyOf(files);
    destinations = List.copyOf(destinations);
    network = List.copyOf(network);
    children = List.copyOf(children);
    followOn = List.copyOf(followOn);
    findings = List.copyOf(findings);
    explained = List.copyOf(explained);
    expectedBecause = List.copyOf(expectedBecause);
    contradictions = List.copyOf(contradictions);
    inferred = Collections.unmodifiableMap(new LinkedHashMap<>(inferred));
    timeline = List.copyOf(timeline);
    sources = new LinkedHashMap<>(sources);
    sources.replaceAll((field, refs) -> List.copyOf(refs));
    sources = Collections.unmodifiableMap(sources);
    evidence = List.copyOf(evidence);
    actions = List.copyOf(actions);
  }

  /// The order of cases in the document: worst first, then by time, host and id.
  public static final Comparator<Case> WORST_FIRST =
      Comparator.comparing(Case::severity)
          .reversed()
          .thenComparing(Case::first)
          .thenComparing(Case::host)
          .thenComparing(Case::id);

  /// {@return a draft with all that this case holds, to change some of it}
  public Draft toDraft() {
    var draft = new Draft();
    draft.id = Optional.of(id);
    draft.formerIds = new ArrayList<>(formerIds);
    draft.kind = Optional.of(kind);
    draft.host = Optional.of(host);
    draft.first = Optional.of(first);
    draft.last = Optional.of(last);
    draft.headline = Optional.of(headline);
    draft.verdict = Optional.of(verdict);
    draft.severity = Optional.of(severity);
    draft.job = job;
    draft.creator = creator;
    draft.actors = new ArrayList<>(actors);
    draft.attempt = attempt;
    draft.commands = new ArrayList<>(commands);
    draft.files = new ArrayList<>(files);
    draft.destinations = new ArrayList<>(destinations);
    draft.prevalence = new ArrayList<>(prevalence);
    draft.network = new ArrayList<>(network);
    draft.children = new ArrayList<>(children);
    draft.followOn = new ArrayList<>(followOn);
    draft.logon = new ArrayList<>(logon);
    draft.detections = new ArrayList<>(detections);
    draft.findings = new ArrayList<>(findings);
    draft.explained = new ArrayList<>(explained);
    draft.expectedBecause = new ArrayList<>(expectedBecause);
    draft.contradictions = new ArrayList<>(contradictions);
    draft.inferred = new LinkedHashMap<>(inferred);
    draft.timeline = new ArrayList<>(timeline);
    draft.sources = new LinkedHashMap<>(sources);
    draft.evidence = new ArrayList<>(evidence);
    draft.recovered = recovered;
    draft.actions = new ArrayList<>(actions);
    return draft;
  }

  /// A case in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    /// The hash behind the id: where another case has the id already, it gives other digits. Not
    /// part of the case.
    public Optional<CaseId> identity = Optional.empty();

    public Optional<String> id = Optional.empty();
    public List<String> formerIds = new ArrayList<>();
    public Optional<Kind> kind = Optional.empty();
    public Optional<String> host = Optional.empty();
    public Optional<Instant> first = Optional.empty();
    public Optional<Instant> last = Optional.empty();
    public Optional<String> headline = Optional.empty();
    public Optional<Verdict> verdict = Optional.empty();
    public Optional<Severity> severity = Optional.empty();
    public Optional<Job> job = Optional.empty();
    public Optional<Creator> creator = Optional.empty();
    public List<JobActor> actors = new ArrayList<>();
    public Optional<Attempt> attempt = Optional.empty();
    public List<Command> commands = new ArrayList<>();
    public List<TransferFile> files = new ArrayList<>();
    public List<Destination> destinations = new ArrayList<>();
    public List<PrevalenceRow> prevalence = new ArrayList<>();
    public List<NetworkUse> network = new ArrayList<>();
    public List<ChildProcess> children = new ArrayList<>();
    public List<FollowOn> followOn = new ArrayList<>();
    public List<Logon> logon = new ArrayList<>();
    public List<Detection> detections = new ArrayList<>();
    public List<Finding> findings = new ArrayList<>();
    public List<Explained> explained = new ArrayList<>();
    public List<Explanation> expectedBecause = new ArrayList<>();
    public List<Contradiction> contradictions = new ArrayList<>();
    public Map<String, Inference> inferred = new LinkedHashMap<>();
    public List<TimelineRow> timeline = new ArrayList<>();
    public Map<String, List<String>> sources = new LinkedHashMap<>();
    public List<EvidenceRow> evidence = new ArrayList<>();
    public Optional<Boolean> recovered = Optional.empty();
    public List<Action> actions = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every case has
    public Case toCase() {
      return new Case(
          Incomplete.unless(id, "case", "id"),
          formerIds,
          Incomplete.unless(kind, "case", "kind"),
          Incomplete.unless(host, "case", "host"),
          first.orElse(NO_TIME),
          last.orElse(NO_TIME),
          Incomplete.unless(headline, "case", "headline"),
          Incomplete.unless(verdict, "case", "verdict"),
          Incomplete.unless(severity, "case", "severity"),
          job,
          creator,
          actors,
          attempt,
          commands,
          files,
          destinations,
          prevalence,
          network,
          children,
          followOn,
          logon,
          detections,
          findings,
          explained,
          expectedBecause,
          contradictions,
          inferred,
          timeline,
          sources,
          evidence,
          recovered,
          actions);
    }
  }
}
