package org.bitshound.correlation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.EndedAs;
import org.bitshound.casefile.Ending;
import org.bitshound.observation.Actor;
import org.bitshound.observation.JobCancelled;
import org.bitshound.observation.JobCancelledByAdministrator;
import org.bitshound.observation.JobCancelledByAge;
import org.bitshound.observation.JobCompleted;
import org.bitshound.observation.JobObservation;

/// Who completed or cancelled a job.
///
/// @param as in which role, where the records show it
/// @param days how long the job was idle, where the service cancelled it for its age
record JobEnding(
    JobObservation record, Ending what, Actor by, Optional<EndedAs> as, OptionalLong days) {

  static boolean isCancellation(JobObservation each) {
    return each instanceof JobCancelled
        || each instanceof JobCancelledByAdministrator
        || each instanceof JobCancelledByAge;
  }

  static boolean isEnd(JobObservation each) {
    return each instanceof JobCompleted || isCancellation(each);
  }

  /// {@return the last end that records tell; empty where they tell none}
  ///
  /// @param owner of the job
  static Optional<JobEnding> of(List<JobObservation> inOrder, Optional<String> owner) {
    return inOrder.reversed().stream().flatMap(each -> of(each, owner).stream()).findFirst();
  }

  private static Optional<JobEnding> of(JobObservation each, Optional<String> owner) {
    if (each instanceof JobCompleted completed) {
      return Optional.of(by(completed.by(), each, Ending.COMPLETED, owner));
    }
    if (each instanceof JobCancelled cancelled) {
      return Optional.of(by(cancelled.by(), each, Ending.CANCELLED, owner));
    }
    if (each instanceof JobCancelledByAdministrator cancelled) {
      return Optional.of(
          new JobEnding(
              each,
              Ending.CANCELLED,
              cancelled.by(),
              Optional.of(EndedAs.ADMINISTRATOR),
              OptionalLong.empty()));
    }
    if (each instanceof JobCancelledByAge cancelled) {
      return Optional.of(
          new JobEnding(
              each,
              Ending.CANCELLED,
              Actor.unknown(),
              Optional.of(EndedAs.SERVICE),
              cancelled.days()));
    }
    return Optional.empty();
  }

  private static JobEnding by(
      Actor by, JobObservation record, Ending what, Optional<String> owner) {
    Optional<EndedAs> as =
        by.user().isEmpty()
            ? Optional.empty()
            : owner.map(name -> JobLife.isNamed(by, name) ? EndedAs.OWNER : EndedAs.ADMINISTRATOR);
    return new JobEnding(record, what, by, as, OptionalLong.empty());
  }
}
