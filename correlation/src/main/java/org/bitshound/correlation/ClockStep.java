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
/// @param seams where logs show it by their record ids, as far as they do
record ClockStep(Instant from, Instant to, List<Source> sources, List<Seam> seams) {

  /// Records of services stand within that of their order anyway.
  static final Duration SHORTEST = Duration.ofMinutes(1);

  ClockStep {
    sources = List.copyOf(sources);
    seams = List.copyOf(seams);
  }

  /// On which side of the step a record was written.
  enum Side {
    BEFORE,
    BEHIND,
    UNKNOWN
  }

  /// Where the step lies among the records of one log in one file.
  ///
  /// @param lastBefore the highest record id that is known to lie before it
  /// @param firstBehind the lowest one that is known to lie behind it
  record Seam(String path, String channel, long lastBefore, long firstBehind) {

    static Seam between(Source before, Source behind) {
      return new Seam(
          before.place().path(), before.channel(), before.recordId(), behind.recordId());
    }

    /// {@return the seam of a log in which a record tells the step, which is the first by the new
    /// clock}
    static Seam at(Source teller) {
      long id = teller.recordId();
      return new Seam(teller.place().path(), teller.channel(), id - 1, id);
    }

    private boolean isOf(Source source) {
      return source.isNumbered()
          && source.recovered().isEmpty()
          && source.place().path().equals(path)
          && source.channel().equals(channel);
    }
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

  /// {@return the same of what two records tell, unless their ids say that it was otherwise}
  boolean mayPart(Moment before, Moment after) {
    return mayPart(before.time(), after.time())
        && side(before.by()) != Side.BEHIND
        && side(after.by()) != Side.BEFORE;
  }

  /// {@return whether the ids of two records say that the first was written behind the step and the
  /// second before it, whatever their times are}
  boolean turns(Moment before, Moment after) {
    return (toldTwice(before.time()) || toldTwice(after.time()))
        && side(before.by()) == Side.BEHIND
        && side(after.by()) == Side.BEFORE;
  }

  Side side(Source source) {
    for (Seam each : seams) {
      if (each.isOf(source) && source.recordId() <= each.lastBefore()) {
        return Side.BEFORE;
      }
      if (each.isOf(source) && source.recordId() >= each.firstBehind()) {
        return Side.BEHIND;
      }
    }
    return Side.UNKNOWN;
  }

  /// {@return whether that time was told twice}
  boolean toldTwice(Instant time) {
    return !time.isAfter(from) && !time.isBefore(to);
  }

  /// {@return what the clock would have shown, had it not been set back}
  Instant byOldClock(Instant time) {
    return time.plus(by());
  }

  /// {@return what the clock would have shown, had it been set back before}
  Instant byNewClock(Instant time) {
    return time.minus(by());
  }

  private Duration by() {
    return Duration.between(to, from);
  }

  /// {@return how a rule says that it looked across}
  String said() {
    return "the clock was set back by " + Age.of(by()) + " in between";
  }

  TimelineRow timeline(Citations cite) {
    return new TimelineRow(
        from,
        Happening.CLOCK_CHANGED.word(),
        "the clock was set back to " + to + "; times between the two were told twice",
        cite.refs(sources));
  }
}
