package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bitshound.casefile.Match;
import org.bitshound.observation.Actor;
import org.bitshound.observation.ProcessStarted;

/// The rule that finds the process behind an actor: it had that id, had started before, had not
/// ended, and runs that image. Of several the one that started last.
///
/// A process whose image contradicts the actor's is none: the id was used again and nobody wrote
/// down by whom.
final class ByProcessIdAndTime {

  static final String NAME = "byProcessIdAndTime";

  /// Where no log tells when processes end, an id may have passed on unseen; after a day that is
  /// likely enough to say so.
  private static final Duration SURELY_THE_SAME = Duration.ofDays(1);

  private ByProcessIdAndTime() {}

  /// @param setAhead how far the clock was set ahead between two times
  static Optional<ProcessLink> link(
      Actor actor,
      Instant when,
      LiveProcesses processes,
      BiFunction<Instant, Instant, Duration> setAhead) {
    if (actor.processId().isEmpty()) {
      return Optional.empty();
    }
    Optional<SeenProcess> process = processes.at(actor.processId().getAsLong(), when);
    if (process.isEmpty()) {
      return Optional.empty();
    }
    Duration ahead = setAhead.apply(process.get().started(), when);
    return judge(actor.image(), when.minus(ahead), process.get(), processes.endsAreLogged())
        .map(link -> HostClock.saidAhead(ahead).map(said -> link.saying("; " + said)).orElse(link));
  }

  /// Where the clock was set back, the process may have started at a later time than it acted. The
  /// order is then inferred, and its link never `exact`.
  ///
  /// @param when when it acted, and by which record
  static Optional<ProcessLink> linkAcross(
      ClockStep step, Actor actor, Moment when, LiveProcesses processes) {
    if (actor.processId().isEmpty()) {
      return Optional.empty();
    }
    return processes
        .at(actor.processId().getAsLong(), step.from())
        .filter(process -> step.mayPart(Moment.of(process), when))
        .flatMap(process ->
            judge(actor.image(), step.byOldClock(when.time()), process, processes.endsAreLogged()))
        .map(link -> link.lessSure().saying("; " + step.said()));
  }

  private static Optional<ProcessLink> judge(
      Optional<String> image, Instant when, SeenProcess process, boolean endsAreLogged) {
    Optional<String> seen = process.image();
    String how = "process id " + process.processId();
    Match match;
    if (Images.same(image, seen)) {
      how += " and image agree with the process that started ";
      match = Match.EXACT;
    } else if (image.isEmpty() || seen.isEmpty()) {
      how += " agrees, the image is not known on both sides, with the process that started ";
      match = Match.LIKELY;
    } else if (Images.fileName(image.get()).equals(Images.fileName(seen.get()))) {
      how += " and file name agree, the folder does not, with the process that started ";
      match = Match.LIKELY;
    } else {
      return Optional.empty();
    }
    Duration age = Duration.between(process.started(), when);
    how += Age.of(age) + " before (" + records(process) + ")";
    if (endsAreLogged) {
      how += ", no end of it before that is logged";
    } else {
      how += ", ends of processes are not logged";
      match = age.compareTo(SURELY_THE_SAME) > 0 ? Match.LIKELY : match;
    }
    return Optional.of(new ProcessLink(process, match, how));
  }

  private static String records(SeenProcess process) {
    var text = new StringBuilder();
    for (ProcessStarted each : process.sightings()) {
      text.append(text.isEmpty() ? "" : " and ")
          .append(each.source().channel())
          .append(' ')
          .append(each.source().eventId());
    }
    return text.toString();
  }
}
