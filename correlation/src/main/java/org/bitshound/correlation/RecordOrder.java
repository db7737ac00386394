package org.bitshound.correlation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.observation.Source;

/// Steps back in time from one record of a log to a later one: the host's clock was set back, or a
/// virtual machine went back to a snapshot. Mutable; one thread, the fold's.
///
/// Records come in the order of their times. One whose id is lower than that of an earlier one was
/// written before it, though its time says after. Of each log those records are kept that had the
/// highest id when they came, all of a small log and a selection of a big one; the first of them
/// with a higher id is the one that the clock came back to.
///
/// The System log is left out: what the kernel says while Windows starts, or wakes, is written
/// behind later records. Each file is looked at by itself, since a log that was cleared begins to
/// count anew.
final class RecordOrder {

  /// What a host's services write stands within seconds of its order.
  private static final Duration STEP = Duration.ofMinutes(1);

  private static final String LEFT_OUT = "System";

  /// Ids between the two records of a step that nobody translates. Farther apart they may be of two
  /// logs in one file.
  static final long CLOSE = 256;

  /// A quiet log has its nearest records that far from a step.
  private static final Duration ONE_STEP = Duration.ofDays(1);

  /// Records kept of one log.
  private static final int MOST = 20_000;

  private final Map<String, Map<String, Log>> logs = new HashMap<>();

  /// A step back.
  ///
  /// @param before the last record by the old clock
  /// @param after the first one by the new
  /// @param sources of each log that shows it the two records around it
  record Step(Source before, Source after, List<Source> sources) {

    /// {@return whether two logs may show one step by this and another}: then their records on
    /// either side are of one day
    boolean maySame(Step other) {
      return near(before, other.before) && near(after, other.after);
    }

    /// {@return where each log that shows the step shows it}
    List<ClockStep.Seam> seams() {
      var seams = new ArrayList<ClockStep.Seam>(sources.size() / 2);
      for (int i = 1; i < sources.size(); i += 2) {
        seams.add(ClockStep.Seam.between(sources.get(i - 1), sources.get(i)));
      }
      return seams;
    }

    private static boolean near(Source one, Source other) {
      return Duration.between(one.time(), other.time()).abs().compareTo(ONE_STEP) <= 0;
    }

    /// {@return one step as two logs show it: the closest records of both}
    Step and(Step other) {
      var all = new ArrayList<>(sources);
      all.addAll(other.sources);
      return new Step(
          before.time().isBefore(other.before.time()) ? other.before : before,
          after.time().isAfter(other.after.time()) ? other.after : after,
          all);
    }
  }

  void add(Source source) {
    if (source.isNumbered()
        && source.recovered().isEmpty()
        && !source.channel().equalsIgnoreCase(LEFT_OUT)) {
      logs.computeIfAbsent(source.place().path(), path -> new HashMap<>())
          .computeIfAbsent(source.channel(), channel -> new Log())
          .add(source);
    }
  }

  /// {@return the steps, by time; what several logs show of one is one}
  List<Step> steps() {
    var all = new ArrayList<Step>();
    logs.values().forEach(file -> file.values().forEach(log -> log.steps(all)));
    all.sort(Comparator.comparing(Step::before, EvidenceOrder.OF_SOURCES));
    var joined = new ArrayList<Step>();
    for (Step step : all) {
      if (!joined.isEmpty() && joined.getLast().maySame(step)) {
        joined.set(joined.size() - 1, joined.getLast().and(step));
      } else {
        joined.add(step);
      }
    }
    return joined;
  }

  /// One channel of one file.
  private static final class Log {
    private final List<Source> highest = new ArrayList<>();
    private final IdentityHashMap<Source, Source> lastBelow = new IdentityHashMap<>();
    private Duration apart = Duration.ZERO;
    private boolean countsAnew;

    void add(Source source) {
      int above = firstAbove(source.recordId());
      if (above == highest.size()) {
        highest(source);
        return;
      }
      Source higher = highest.get(above);
      if (source.time().isAfter(higher.time().plus(STEP))) {
        countsAnew |= above > 0 && highest.get(above - 1).recordId() == source.recordId();
        Source last = lastBelow.get(higher);
        if (last == null || last.recordId() < source.recordId()) {
          lastBelow.put(higher, source);
        }
      }
    }

    /// Keeps the first record of each stretch of time, and the last one.
    private void highest(Source source) {
      int size = highest.size();
      if (size > 1 && source.time().isBefore(highest.get(size - 2).time().plus(apart))) {
        highest.set(size - 1, source);
        return;
      }
      highest.add(source);
      if (size + 1 == MOST) {
        thin();
      }
    }

    private void thin() {
      var kept = new ArrayList<Source>(MOST);
      for (int i = 0; i < MOST; i += 2) {
        kept.add(highest.get(i));
      }
      Duration whole = Duration.between(kept.getFirst().time(), kept.getLast().time());
      apart = whole.dividedBy(kept.size());
      highest.clear();
      highest.addAll(kept);
    }

    /// {@return the place of the first kept record with a higher id}
    private int firstAbove(long id) {
      int low = 0;
      int high = highest.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (highest.get(middle).recordId() > id) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    void steps(List<Step> to) {
      lastBelow.forEach((after, before) -> {
        if (!countsAnew && after.recordId() - before.recordId() <= CLOSE) {
          to.add(new Step(before, after, List.of(before, after)));
        }
      });
    }
  }
}
