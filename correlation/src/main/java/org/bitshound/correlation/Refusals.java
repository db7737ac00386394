package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.Attempt;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.CaseId;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.Kind;
import org.bitshound.casefile.Outcome;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.observation.RequestRefused;
import org.bitshound.observation.RequestRefused.Limit;
import org.bitshound.observation.Source;

/// Makes cases of what BITS refused at its limits: a refused job leaves no other event. One limit
/// met by one user or job within an hour is one case.
final class Refusals {

  private static final Duration TOGETHER = Duration.ofHours(1);

  private Refusals() {}

  /// What was refused to whom.
  private record Key(Limit limit, Optional<String> entity) {}

  static List<Case.Draft> cases(List<RequestRefused> refusals, String host) {
    var groups = new ArrayList<List<RequestRefused>>();
    Map<Key, List<RequestRefused>> open = new LinkedHashMap<>();
    for (RequestRefused each : refusals) {
      var key = new Key(each.limit(), each.entity());
      List<RequestRefused> group = open.get(key);
      if (group == null || each.time().isAfter(group.getLast().time().plus(TOGETHER))) {
        group = new ArrayList<>();
        open.put(key, group);
        groups.add(group);
      }
      group.add(each);
    }
    return groups.stream().map(group -> draft(group, host)).toList();
  }

  private static Case.Draft draft(List<RequestRefused> refusals, String host) {
    RequestRefused first = refusals.getFirst();
    var cite = new Citations(refusals.stream().map(RequestRefused::source).toList());
    var draft = new Case.Draft();
    draft.kind = Optional.of(Kind.ATTEMPT);
    draft.host = Optional.of(host);
    draft.first = Optional.of(first.time());
    draft.last = Optional.of(last(refusals));
    CaseId identity = identity(first.source());
    draft.identity = Optional.of(identity);
    draft.id = Optional.of(identity.text());
    draft.creator = creator(first, cite);
    draft.attempt =
        Optional.of(
            new Attempt(
                Outcome.REFUSED,
                Optional.of(first.limit().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                first.allowed(),
                OptionalLong.of(refusals.size()),
                Optional.empty()));
    for (RequestRefused each : refusals) {
      draft.timeline.add(
          new TimelineRow(
              each.time(),
              Happening.REFUSED.word(),
              text(each),
              cite.refs(List.of(each.source()))));
    }
    draft.sources = cite.sources();
    draft.evidence = cite.rows();
    draft.recovered = cite.allRecovered() ? Optional.of(true) : Optional.empty();
    return draft;
  }

  private static Instant last(List<RequestRefused> refusals) {
    return refusals.stream().map(RequestRefused::time).max(Instant::compareTo).orElseThrow();
  }

  private static CaseId identity(Source source) {
    return CaseId.ofRecord(
        Kind.ATTEMPT,
        CaseId.hostLabel(source.computer()),
        source.channel(),
        source.recordId(),
        source.time());
  }

  /// Of a limit per user the record names the user.
  private static Optional<Creator> creator(RequestRefused first, Citations cite) {
    if (first.limit() != Limit.JOBS_PER_USER || first.entity().isEmpty()) {
      return Optional.empty();
    }
    var creator = new Creator.Draft();
    creator.user = first.entity();
    cite.says("creator.user", List.of(first.source()));
    return Optional.of(creator.toCreator());
  }

  private static String text(RequestRefused refused) {
    String what =
        switch (refused.limit()) {
          case JOBS_PER_USER -> "a job more for this user";
          case JOBS_PER_MACHINE -> "a job more on this machine";
          case FILES_PER_JOB -> "more files in one job";
          case RANGES_PER_FILE -> "more ranges of one file";
        };
    String allowed =
        refused.allowed().isPresent() ? ", the limit is " + refused.allowed().getAsLong() : "";
    return "BITS refused " + what + allowed + refused.entity().map(who -> ": " + who).orElse("");
  }
}
