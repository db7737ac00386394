package org.bitshound.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseId;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.observation.Actor;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;

/// Makes a case of something that speaks of the abuse of BITS, without a job and without a command.
final class SignCase {

  private final String headline;
  private final List<Line> lines = new ArrayList<>();
  private CaseParts parts = CaseParts.none();
  private List<Destination> destinations = List.of();
  private Optional<Actor> actor = Optional.empty();
  private Optional<Source> actorsRecord = Optional.empty();

  /// One line of the timeline and what tells it.
  private record Line(Observation by, Happening what, String text) {}

  /// @param headline one sentence for a person
  SignCase(String headline) {
    this.headline = headline;
  }

  /// The first line's record is what the case is known by.
  SignCase line(Observation by, Happening what, String text) {
    lines.add(new Line(by, what, text));
    return this;
  }

  SignCase with(CaseParts joined) {
    parts = joined;
    return this;
  }

  /// Where it leads to.
  SignCase leadingTo(List<Destination> places) {
    destinations = List.copyOf(places);
    return this;
  }

  /// Who did it, where a record says so.
  SignCase by(Actor who, Source record) {
    actor = Optional.of(who);
    actorsRecord = Optional.of(record);
    return this;
  }

  Case.Draft draft(String host) {
    var sources = new ArrayList<>(parts.sources());
    lines.forEach(line -> sources.add(line.by().source()));
    actorsRecord.ifPresent(sources::add);
    var cite = new Citations(sources);
    var draft = new Case.Draft();
    draft.kind = Optional.of(Kind.SIGN);
    draft.host = Optional.of(host);
    draft.headline = Optional.of(headline);
    draft.creator = creator(cite);
    draft.destinations = new ArrayList<>(destinations);
    for (Line line : lines) {
      draft.timeline.add(
          new TimelineRow(
              line.by().time(),
              line.what().word(),
              line.text(),
              cite.refs(List.of(line.by().source()))));
    }
    parts.write(draft, cite, Redaction.of(parts.commands()));
    identify(draft);
    draft.sources = cite.sources();
    draft.evidence = cite.rows();
    draft.recovered = cite.allRecovered() ? Optional.of(true) : Optional.empty();
    return draft;
  }

  private Optional<Creator> creator(Citations cite) {
    if (actor.isEmpty()) {
      return Optional.empty();
    }
    List<Source> by = actorsRecord.stream().toList();
    var creator = new Creator.Draft();
    creator.user = actor.get().user();
    creator.user.ifPresent(user -> cite.says("creator.user", by));
    creator.sid = actor.get().sid();
    creator.sid.ifPresent(sid -> cite.says("creator.sid", by));
    creator.processId = actor.get().processId();
    creator.processId.ifPresent(id -> cite.says("creator.processId", by));
    creator.image = actor.get().image();
    creator.image.ifPresent(image -> cite.says("creator.image", by));
    boolean known = creator.user.isPresent() || creator.sid.isPresent();
    return known ? Optional.of(creator.toCreator()) : Optional.empty();
  }

  private void identify(Case.Draft draft) {
    Source first = lines.isEmpty() ? parts.sources().getFirst() : lines.getFirst().by().source();
    CaseId identity =
        CaseId.ofRecord(
            Kind.SIGN,
            CaseId.hostLabel(first.computer()),
            first.channel(),
            first.recordId(),
            first.time());
    draft.identity = Optional.of(identity);
    draft.id = Optional.of(identity.text());
  }
}
