package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.ChangedBy;
import org.bitshound.casefile.ClockChange;
import org.bitshound.correlation.ClockStep.Seam;
import org.bitshound.observation.ClockChanged;
import org.bitshound.observation.ProcessReference;
import org.bitshound.observation.Source;

/// The jumps of one host's clock: those that Security 4616 or Kernel-General 1 tell, and those that
/// only the order of records shows. Mutable; one thread, the fold's.
final class ClockChanges {

  private static final int SECURITY = 4616;

  /// Kernel-General's reason.
  private static final int AFTER_SLEEP = 2;

  /// Both logs give the same two times of one change, to the last digit or nearly so.
  private static final Duration SAME_CHANGE = Duration.ofMillis(100);

  /// Records stand that close to a change on either side of it.
  private static final Duration CLOSE = Duration.ofSeconds(2);

  /// Between a told change and the records around a step back that it explains, the host worked.
  private static final Duration WORKED = Duration.ofDays(1);

  private final List<Told> told = new ArrayList<>();
  private final RecordOrder order = new RecordOrder();

  /// One change and the records that tell it.
  private static final class Told {
    final List<ClockChanged> records = new ArrayList<>(2);

    ClockChanged first() {
      return records.getFirst();
    }

    boolean isSame(ClockChanged other) {
      return near(first().from(), other.from()) && near(first().to(), other.to());
    }
  }

  void take(ClockChanged changed) {
    if (!changed.isJump()) {
      return;
    }
    Told same = null;
    for (int i = told.size() - 1; i >= 0 && same == null && isRecent(told.get(i), changed); i--) {
      same = told.get(i).isSame(changed) ? told.get(i) : null;
    }
    if (same == null) {
      same = new Told();
      told.add(same);
    }
    same.records.add(changed);
  }

  private static boolean isRecent(Told before, ClockChanged changed) {
    return Duration.between(before.first().time(), changed.time()).compareTo(CLOSE) <= 0;
  }

  /// Minds the place of a record among those of its log.
  void mind(Source source) {
    order.add(source);
  }

  /// {@return whether the clock went back, so that times do not tell the order of records}
  boolean wentBack() {
    return told.stream().anyMatch(change -> change.first().jump().isNegative())
        || !order.steps().isEmpty();
  }

  /// {@return the times at which it went back by more than a minute}
  List<ClockStep> stepsBack() {
    var steps = new ArrayList<ClockStep>();
    for (Told change : told) {
      ClockChanged first = change.first();
      if (first.jump().compareTo(ClockStep.SHORTEST.negated()) <= 0) {
        List<Source> sources = change.records.stream().map(ClockChanged::source).toList();
        steps.add(new ClockStep(first.from(), first.to(), sources, seams(change)));
      }
    }
    for (RecordOrder.Step step : untold()) {
      steps.add(
          new ClockStep(step.before().time(), step.after().time(), step.sources(), step.seams()));
    }
    steps.sort(Comparator.comparing(ClockStep::from));
    return steps;
  }

  /// A change stands in the Security log where it was made; the kernel's record of it does not.
  private List<Seam> seams(Told change) {
    var seams = new ArrayList<Seam>();
    order.steps().stream()
        .filter(step -> explains(change.first(), step))
        .forEach(step -> seams.addAll(step.seams()));
    change.records.stream()
        .filter(ClockChanges::isSecurity)
        .map(ClockChanged::source)
        .filter(Source::isNumbered)
        .map(Seam::at)
        .forEach(seams::add);
    return seams;
  }

  /// {@return how far the clock was set ahead in a span of its own times; what it caught up after
  /// sleep is time that went by}
  Duration setAhead(Instant from, Instant to) {
    Duration ahead = Duration.ZERO;
    for (Told change : told) {
      ClockChanged first = change.first();
      boolean within = !first.from().isBefore(from) && !first.to().isAfter(to);
      if (within && isSetAhead(first)) {
        ahead = ahead.plus(first.jump());
      }
    }
    return ahead;
  }

  private static boolean isSetAhead(ClockChanged change) {
    boolean isSet = change.reason().isEmpty() || change.reason().getAsLong() != AFTER_SLEEP;
    return isSet && change.jump().compareTo(ClockStep.SHORTEST) >= 0;
  }

  /// {@return what the clock showed so long before a time, as far as it was set ahead since}
  Instant shownBefore(Instant time, Duration passed) {
    Instant at = time.minus(passed);
    for (Told change : told.reversed()) {
      ClockChanged first = change.first();
      if (isSetAhead(first) && !first.to().isAfter(time) && first.to().isAfter(at)) {
        at = at.minus(first.jump());
      }
    }
    return at;
  }

  /// {@return what the clock showed so long after a time, as far as it was set ahead by then}
  Instant shownAfter(Instant time, Duration passed) {
    Instant at = time.plus(passed);
    for (Told change : told) {
      ClockChanged first = change.first();
      if (isSetAhead(first) && !first.from().isBefore(time) && first.from().isBefore(at)) {
        at = at.plus(first.jump());
      }
    }
    return at;
  }

  List<Source> sources() {
    var sources = new ArrayList<Source>();
    told.forEach(change -> change.records.forEach(record -> sources.add(record.source())));
    untold().forEach(step -> sources.addAll(step.sources()));
    return sources;
  }

  List<ClockChange> rows(Citations citations) {
    var rows = new ArrayList<ClockChange>();
    told.forEach(change -> rows.add(row(change, citations)));
    untold().forEach(step -> rows.add(row(step, citations)));
    rows.sort(Comparator.comparing(ClockChange::time));
    return rows;
  }

  private static ClockChange row(Told change, Citations citations) {
    ClockChanged best = change.first();
    for (ClockChanged record : change.records) {
      best = isSecurity(record) ? record : best; // knows the user too
    }
    return new ClockChange(
        best.from(),
        Optional.of(best.from()),
        Optional.of(best.to()),
        by(change.records),
        isSecurity(best) ? "4616" : "kernel-general-1",
        citations.refs(change.records.stream().map(ClockChanged::source).toList()));
  }

  private static boolean isSecurity(ClockChanged changed) {
    return changed.source().eventId() == SECURITY;
  }

  /// The account as Security has it; the kernel's record has that of the process alone.
  private static Optional<ChangedBy> by(List<ClockChanged> records) {
    var user = Optional.<String>empty();
    var image = Optional.<String>empty();
    for (ClockChanged record : records) {
      ProcessReference by = record.by();
      Optional<String> before = image;
      boolean better = isSecurity(record) || image.isEmpty();
      image = better ? by.image().filter(path -> !path.isEmpty()).or(() -> before) : image;
      user = isSecurity(record) ? by.account().user().or(() -> by.account().sid()) : user;
    }
    return user.isEmpty() && image.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChangedBy(user, image));
  }

  private static ClockChange row(RecordOrder.Step step, Citations citations) {
    return new ClockChange(
        step.before().time(),
        Optional.of(step.before().time()),
        Optional.of(step.after().time()),
        Optional.empty(),
        "record-order",
        citations.refs(step.sources()));
  }

  /// {@return the steps back that no record tells}
  private List<RecordOrder.Step> untold() {
    return order.steps().stream()
        .filter(step -> told.stream().noneMatch(change -> explains(change.first(), step)))
        .toList();
  }

  private static boolean explains(ClockChanged change, RecordOrder.Step step) {
    Duration before = Duration.between(step.before().time(), change.from());
    Duration after = Duration.between(change.to(), step.after().time());
    return change.jump().isNegative()
        && before.compareTo(CLOSE.negated()) >= 0
        && after.compareTo(CLOSE.negated()) >= 0
        && before.plus(after).compareTo(WORKED) <= 0;
  }

  private static boolean near(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SAME_CHANGE) <= 0;
  }
}
