package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobId;
import org.bitshound.observation.JobObservation;
import org.jspecify.annotations.Nullable;

/// What was said of one job so far: the state from which its case can be made at any time. Mutable;
/// one thread, the fold's.
final class JobRecords {

  private final Optional<JobId> id;
  private final List<JobObservation> said = new ArrayList<>();
  private final List<JobObservation> joinedByTitle = new ArrayList<>();
  private final IdentityHashMap<JobObservation, ProcessLink> processes = new IdentityHashMap<>();
  private @Nullable Lineage creatorsLineage;
  private @Nullable TitleLink creation;
  private boolean announced;

  JobRecords(Optional<JobId> id) {
    this.id = id;
  }

  void add(JobObservation observation) {
    said.add(observation);
    announced |= observation instanceof JobCreated;
  }

  /// Takes in what names the job by its title alone.
  void addByTitle(JobObservation observation) {
    add(observation);
    joinedByTitle.add(observation);
  }

  /// Notes which process stands behind the actor of an observation; asked while it still lives.
  void link(JobObservation observation, ProcessLink process) {
    processes.put(observation, process);
  }

  void linkCreator(JobObservation observation, ProcessLink process, Lineage lineage) {
    link(observation, process);
    creatorsLineage = lineage;
  }

  /// Takes in the event 3 that bears no job id.
  void announce(TitleLink link) {
    creation = link;
    add(link.creation());
  }

  Optional<JobId> id() {
    return id;
  }

  /// {@return in evidence order}
  List<JobObservation> inOrder() {
    var ordered = new ArrayList<>(said);
    ordered.sort(EvidenceOrder.OF_OBSERVATIONS);
    return ordered;
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

  Instant first() {
    Instant first = said.getFirst().time();
    for (JobObservation each : said) {
      first = each.time().isBefore(first) ? each.time() : first;
    }
    return first;
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
