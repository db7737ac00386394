package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ActorName;
import org.bitshound.casefile.EndedBy;
import org.bitshound.casefile.JobActor;
import org.bitshound.observation.Actor;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.Source;

/// Who did what to a job, as far as its records name him.
final class ActorRows {
  private final JobRecords records;
  private final Citations cite;

  ActorRows(JobRecords records, Citations cite) {
    this.records = records;
    this.cite = cite;
  }

  /// {@return all that its records say, in their order}
  List<JobActor> of(List<JobObservation> seen) {
    var actors = new ArrayList<JobActor>();
    for (JobObservation each : seen) {
      Act.of(each).ifPresent(act -> actors.add(actor(each, act)));
    }
    return actors;
  }

  private JobActor actor(JobObservation record, Act act) {
    Actor by = act.by();
    Optional<ProcessLink> process = records.process(record);
    var actor = new JobActor.Draft();
    actor.time = Optional.of(record.time());
    actor.did = Optional.of(act.did());
    actor.user = by.user();
    actor.sid = by.sid();
    actor.logonId = Numbers.hex(by.logonId());
    actor.processId = by.processId();
    actor.startKey = Numbers.unsigned(by.startKey());
    actor.image = by.image().or(() -> process.flatMap(link -> link.process().image()));
    actor.match = process.map(ProcessLink::match);
    actor.how = process.map(ProcessLink::how);
    actor.evidence = cite.refs(withProcess(record, process));
    return actor.toJobActor();
  }

  /// {@return who ended it, and how}
  EndedBy endedBy(JobEnding end) {
    Actor by = end.by();
    Optional<ProcessLink> process = records.process(end.record());
    var ended = new EndedBy.Draft();
    ended.what = Optional.of(end.what());
    ended.user = by.user();
    ended.sid = by.sid();
    ended.processId = by.processId();
    ended.startKey = Numbers.unsigned(by.startKey());
    ended.image = by.image().or(() -> process.flatMap(link -> link.process().image()));
    ended.as = end.as();
    ended.days = end.days();
    List<Source> sources = withProcess(end.record(), process);
    ended.evidence = cite.refs(sources);
    cite.says("job.endedBy", sources);
    return ended.toEndedBy();
  }

  private static List<Source> withProcess(JobObservation record, Optional<ProcessLink> process) {
    var sources = new ArrayList<Source>();
    sources.add(record.source());
    process.ifPresent(link -> sources.addAll(link.process().sources()));
    return sources;
  }

  /// {@return the actor, unless nothing is known of him}
  static Optional<ActorName> named(Actor actor) {
    var name =
        new ActorName(
            actor.user(),
            actor.sid(),
            actor.processId(),
            Numbers.unsigned(actor.startKey()),
            actor.image());
    boolean known =
        name.user().isPresent()
            || name.sid().isPresent()
            || name.processId().isPresent()
            || name.startKey().isPresent()
            || name.image().isPresent();
    return known ? Optional.of(name) : Optional.empty();
  }
}
