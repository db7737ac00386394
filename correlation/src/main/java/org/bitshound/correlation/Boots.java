package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.casefile.Boot;
import org.bitshound.observation.Observation;
import org.bitshound.observation.SystemStarted;
import org.bitshound.observation.SystemStopped;
import org.jspecify.annotations.Nullable;

/// The starts and stops of Windows on one host, joined into boots. Mutable; one thread, the fold's.
///
/// Each start leaves up to five records, each stop two. By the clock they stand in order, unless
/// the clock was set back; then record ids tell the order, in which the kernel's stop stands behind
/// the first records of the next start.
final class Boots {

  /// From the kernel's start to the last record of it; disks of old machines are slow.
  private static final Duration START_PHASE = Duration.ofMinutes(10);

  /// From the stop of the event log service to that of the kernel.
  private static final Duration STOP_PHASE = Duration.ofMinutes(10);

  private final List<Observation> records = new ArrayList<>();

  /// One boot in the making.
  private static final class Making {
    final Set<SystemStarted.How> signs = EnumSet.noneOf(SystemStarted.How.class);
    final Set<SystemStopped.How> ends = EnumSet.noneOf(SystemStopped.How.class);
    final @Nullable Instant first;
    @Nullable Instant started;
    @Nullable Instant stopped;
    Optional<Boolean> clean = Optional.empty();
    Optional<String> build = Optional.empty();

    /// @param first the time of its first record; `null` where none of its start is there
    Making(@Nullable Instant first) {
      this.first = first;
    }

    Boot toBoot() {
      Instant began = started == null ? first : started;
      return new Boot(Optional.ofNullable(began), Optional.ofNullable(stopped), clean, build);
    }
  }

  void take(SystemStarted started) {
    records.add(started);
  }

  void take(SystemStopped stopped) {
    if (stopped.how() != SystemStopped.How.ASKED) {
      records.add(stopped);
    }
  }

  /// {@return the boots, in order}
  ///
  /// @param byRecordId whether the clock went back, so that times do not tell the order
  List<Boot> inOrder(boolean byRecordId) {
    var ordered = new ArrayList<>(records);
    if (byRecordId) {
      ordered.sort(
          Comparator.comparing(record -> record.source().recordId(), Long::compareUnsigned));
    }
    var boots = new ArrayList<Making>();
    for (Observation record : ordered) {
      if (record instanceof SystemStarted started) {
        add(started, boots);
      } else if (record instanceof SystemStopped stopped) {
        add(stopped, boots);
      }
    }
    return boots.stream().map(Making::toBoot).toList();
  }

  /// {@return which of the boots a time lies in; empty where it may be in two, since the clock went
  /// back, or in none}
  static OptionalLong indexAt(List<Boot> boots, Instant time) {
    var index = OptionalLong.empty();
    for (int i = 0; i < boots.size(); i++) {
      if (holds(boots, i, time)) {
        if (index.isPresent()) {
          return OptionalLong.empty();
        }
        index = OptionalLong.of(i);
      }
    }
    return index;
  }

  private static boolean holds(List<Boot> boots, int i, Instant time) {
    Optional<Instant> next = i + 1 < boots.size() ? boots.get(i + 1).started() : Optional.empty();
    Optional<Instant> end = boots.get(i).stopped().or(() -> next);
    return boots.get(i).started().filter(start -> !time.isBefore(start)).isPresent()
        && end.map(stop -> !time.isAfter(stop)).orElse(true);
  }

  private static void add(SystemStarted started, List<Making> boots) {
    if (boots.isEmpty() || !isOf(boots.getLast(), started)) {
      boots.add(new Making(started.time()));
    }
    Making boot = boots.getLast();
    boot.signs.add(started.how());
    boot.started = started.started().orElse(boot.started);
    if (started.how() == SystemStarted.How.VERSION || boot.build.isEmpty()) {
      boot.build = started.build().or(() -> boot.build);
    }
    started.lastStopClean().ifPresent(clean -> judgeLast(clean, boots));
  }

  private static boolean isOf(Making boot, SystemStarted started) {
    return !boot.signs.isEmpty()
        && !boot.signs.contains(started.how())
        && boot.ends.isEmpty()
        && isNear(boot.first, started.time(), START_PHASE);
  }

  /// A boot says how the one before it ended. Where the one before in the list ended in order and
  /// this speaks of an unexpected stop, there was one between them that left no record.
  private static void judgeLast(boolean clean, List<Making> boots) {
    int place = boots.size() - 1;
    boolean isBetween = place == 0 || !boots.get(place - 1).ends.isEmpty();
    if (!clean && isBetween) {
      boots.add(place++, new Making(null));
    }
    if (place > 0) {
      Making last = boots.get(place - 1);
      last.clean = Optional.of(clean && last.clean.orElse(true));
    }
  }

  private static void add(SystemStopped stopped, List<Making> boots) {
    Instant time = stopped.stopped().orElse(stopped.time());
    Making boot = stoppedThen(stopped, time, boots);
    boot.ends.add(stopped.how());
    boot.clean = Optional.of(boot.clean.orElse(true));
    if (boot.stopped == null || stopped.how() == SystemStopped.How.KERNEL) {
      boot.stopped = time;
    }
  }

  private static Making stoppedThen(SystemStopped stopped, Instant time, List<Making> boots) {
    boolean kernel = stopped.how() == SystemStopped.How.KERNEL;
    if (kernel && boots.size() > 1) {
      Making before = boots.get(boots.size() - 2);
      if (!before.ends.contains(SystemStopped.How.KERNEL)
          && isNear(before.stopped, time, STOP_PHASE)) {
        return before;
      }
    }
    if (boots.isEmpty() || boots.getLast().ends.contains(stopped.how())) {
      boots.add(new Making(null)); // its start is not logged
    }
    return boots.getLast();
  }

  private static boolean isNear(@Nullable Instant one, Instant other, Duration phase) {
    return one != null && Duration.between(one, other).abs().compareTo(phase) <= 0;
  }
}
