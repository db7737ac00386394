package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Contradiction;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Actor;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobCreated;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.OwnershipTaken;

/// Records of one job that cannot both be true. What the ordinary life of a job explains is none:
/// an owner that was taken over, a stop that stands some seconds before its start because the clock
/// was set back.
final class Contradictions {

  /// Clocks are set back by less than this in ordinary life; more is told as a change of the clock.
  private static final Duration REVERSED = Duration.ofMinutes(5);

  private Contradictions() {}

  /// @param seen the job's records in evidence order
  static List<Contradiction> of(List<JobObservation> seen, Citations cite) {
    var found = new ArrayList<Contradiction>();
    twoCreators(seen, cite).ifPresent(found::add);
    owners(seen, cite).ifPresent(found::add);
    reversed(seen, cite).ifPresent(found::add);
    return found;
  }

  /// One id is given to one job: two makers mean that one record is not genuine, or an id came
  /// back.
  private static Optional<Contradiction> twoCreators(List<JobObservation> seen, Citations cite) {
    List<JobCreated> made =
        seen.stream()
            .filter(JobCreated.class::isInstance)
            .map(JobCreated.class::cast)
            .filter(each -> each.by().processId().isPresent())
            .toList();
    for (JobCreated each : made) {
      Actor first = made.getFirst().by();
      if (!each.by().processId().equals(first.processId())) {
        return Optional.of(
            contradiction(
                "two-creators",
                "two processes made this job: " + named(first) + " and " + named(each.by()),
                "creator.processId",
                List.of(made.getFirst(), each),
                cite));
      }
    }
    return Optional.empty();
  }

  private static String named(Actor by) {
    return by.image().orElse("a program") + ", process " + by.processId().orElse(0);
  }

  private static Optional<Contradiction> owners(List<JobObservation> seen, Citations cite) {
    JobObservation first = null;
    for (JobObservation each : seen) {
      if (each instanceof OwnershipTaken) {
        return Optional.empty();
      }
      if (each.job().owner().isPresent()) {
        if (first == null) {
          first = each;
        } else if (!mayBeOne(first.job().owner().get(), each.job().owner().get())) {
          return Optional.of(
              contradiction(
                  "owner-differs",
                  "records name two owners, and none says that the job changed hands: "
                      + first.job().owner().get()
                      + " and "
                      + each.job().owner().get(),
                  "job.owner",
                  List.of(first, each),
                  cite));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean mayBeOne(String one, String other) {
    return AccountName.of(one).mayBe(AccountName.of(other));
  }

  /// Completed before it was made.
  private static Optional<Contradiction> reversed(List<JobObservation> seen, Citations cite) {
    Optional<JobObservation> made = seen.stream().filter(JobCreated.class::isInstance).findFirst();
    Optional<JobObservation> done =
        seen.stream().filter(JobCompleted.class::isInstance).findFirst();
    if (made.isEmpty() || done.isEmpty()) {
      return Optional.empty();
    }
    Instant begun = made.get().time();
    boolean recordsAgree =
        made.get().source().channel().equals(done.get().source().channel())
            && Long.compareUnsigned(made.get().source().recordId(), done.get().source().recordId())
                < 0;
    boolean reversed = done.get().time().plus(REVERSED).isBefore(begun);
    if (!reversed || recordsAgree) { // the clock was set back between them
      return Optional.empty();
    }
    return Optional.of(
        contradiction(
            "time-reversed",
            "the job was completed "
                + Duration.between(done.get().time(), begun).toMinutes()
                + " minutes before it was made",
            "job.completed",
            List.of(made.get(), done.get()),
            cite));
  }

  private static Contradiction contradiction(
      String what, String text, String field, List<JobObservation> by, Citations cite) {
    return new Contradiction(
        what,
        text,
        List.of(field),
        cite.refs(by.stream().map(JobObservation::source).toList()),
        Optional.of(Match.EXACT));
  }
}
