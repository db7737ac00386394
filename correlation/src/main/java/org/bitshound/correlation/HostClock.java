package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Match;

/// What rules that go by time ask of the host's clock: how long after another thing something
/// happened, where the clock was set in between too.
final class HostClock {

  /// A clock that is set back more often tells nothing; each step costs a look at all that lived.
  private static final int MOST = 400;

  private final ClockChanges changes;
  private final List<ClockStep> back;

  /// How one thing lies after another.
  ///
  /// @param time how much went by
  /// @param step the step back that lies between, so that the order is inferred
  /// @param said what a reason must add; absent where nobody touched the clock
  record Passed(Duration time, Optional<ClockStep> step, Optional<String> said) {

    /// Nobody knows how much, so it may be any time.
    static final Passed UNKNOWN =
        new Passed(Duration.ofSeconds(Long.MAX_VALUE), Optional.empty(), Optional.empty());

    /// {@return whether the order is inferred}
    boolean isAcross() {
      return step.isPresent();
    }

    /// {@return what a rule says, with what must be added}
    String with(String how) {
      return how + said.map(more -> "; " + more).orElse("");
    }

    /// {@return how sure a rule is that goes by this}
    Match sure(Match match) {
      return isAcross() ? Sure.less(match) : match;
    }

    boolean isWithin(Duration most) {
      return time.compareTo(most) <= 0;
    }
  }

  /// @param changes all that the evidence tells
  HostClock(ClockChanges changes) {
    this.changes = changes;
    List<ClockStep> all = changes.stepsBack();
    this.back = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }

  /// {@return the times at which the clock was set back, in order}
  List<ClockStep> stepsBack() {
    return back;
  }

  /// {@return how long after the first the second was; empty where it was not}
  Optional<Passed> passed(Moment before, Moment after) {
    boolean turned = back.stream().anyMatch(step -> step.turns(before, after));
    if (turned) {
      return Optional.empty();
    }
    return after.time().isBefore(before.time())
        ? back.stream()
            .filter(step -> step.mayPart(before, after))
            .findFirst()
            .map(step -> across(step, before.time(), after.time()))
        : Optional.of(plainly(before.time(), after.time()));
  }

  private static Passed across(ClockStep step, Instant before, Instant after) {
    Duration time = Duration.between(before, step.byOldClock(after));
    return new Passed(time, Optional.of(step), Optional.of(step.said()));
  }

  private Passed plainly(Instant before, Instant after) {
    Duration setAhead = changes.setAhead(before, after);
    return new Passed(
        Duration.between(before, after).minus(setAhead), Optional.empty(), saidAhead(setAhead));
  }

  /// {@return how a rule says that the clock was set ahead; empty where it was not}
  static Optional<String> saidAhead(Duration by) {
    return by.isZero()
        ? Optional.empty()
        : Optional.of("the clock was set ahead by " + Age.of(by) + " in between");
  }

  /// {@return how far it was set ahead between two times}
  Duration setAhead(Instant from, Instant to) {
    return changes.setAhead(from, to);
  }

  /// {@return what the clock showed so long before a time, as far as it was set ahead since}
  Instant before(Instant time, Duration passed) {
    return changes.shownBefore(time, passed);
  }

  /// {@return what the clock showed so long after a time, as far as it was set ahead by then}
  Instant after(Instant time, Duration passed) {
    return changes.shownAfter(time, passed);
  }

  /// {@return the time on one scale, as far as record ids tell on which side of a step it lies}
  Instant steady(Moment moment) {
    Instant steady = moment.time();
    for (ClockStep step : back) {
      boolean behind = step.side(moment.by()) == ClockStep.Side.BEHIND;
      steady = behind ? step.byOldClock(steady) : steady;
    }
    return steady;
  }
}
