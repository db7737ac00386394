package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bitshound.casefile.Happening;
import org.bitshound.casefile.TimelineRow;
import org.bitshound.observation.Source;

/// The host's clock was set back: the times between were told twice, so that time alone does not
/// say what came first.
///
/// @param from the time by the old clock
/// @param to the time by the new one, which is earlier
/// @param sources the records that tell it, or between which it lies
record ClockStep(Instant from, Instant to, List<Source> sources) {

  /// Records of services stand within that of their order anyway.
  static final Duration SHORTEST = Duration.ofMinutes(1);

  ClockStep {
    sources = List.copyOf(sources);
  }

  /// {@return those that concern a span}
  static List<ClockStep> concerning(List<ClockStep> steps, Instant first, Instant last) {
    return steps.stream().filter(step -> step.concerns(first, last)).toList();
  }

  /// {@return whether something of that span may stand in another order than it happened}
  boolean concerns(Instant first, Instant last) {
    return !first.isAfter(from) && !last.isBefore(to);
  }

  /// {@return whether what bears the second time may have happened after what bears the first,
  /// which is later}
  boolean mayPart(Instant before, Instant after) {
    return !before.isAfter(from) && after.isBefore(before) && !after.isBefore(to);
  }

  /// {@return whether that time was told twice}
  boolean toldTwice(Instant time) {
    return !time.isAfter(from) && !time.isBefore(to);
  }

  /// {@return what the clock would have shown, had it not been set back}
  Instant byOldClock(Instant time) {
    return time.plus(Duration.between(to, from));
  }

  TimelineRow timeline(Citations cite) {
    return new TimelineRow(
        from,
        Happening.CLOCK_CHANGED.word(),
        "the clock was set back to " + to + "; times between the two were told twice",
        cite.refs(sources));
  }
}
