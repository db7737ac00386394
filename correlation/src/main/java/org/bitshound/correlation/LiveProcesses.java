package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.ProcessStarted;
import org.jspecify.annotations.Nullable;

/// The processes of one host, by id and time. Mutable; one thread, the fold's.
///
/// A start costs one map entry and looks at nothing but id and time, for a hunt meets hundreds of
/// thousands and asks for a handful. What ended is kept for a while, because its children outlive
/// it; then it goes, so that the size follows what lives and not how long the log is.
final class LiveProcesses {

  /// How long an ended process can still be asked for as somebody's parent.
  private static final Duration KEPT_AFTER_END = Duration.ofHours(24);

  /// Two records this close, with one id and one image, are one process seen by two logs: Windows
  /// does not give an id out again so soon.
  static final Duration SAME_START = Duration.ofSeconds(2);

  private static final int FIRST_SWEEP = 4096;

  private final Map<Long, Start> newestById = new HashMap<>();
  private int kept;
  private int nextSweep = FIRST_SWEEP;
  private boolean endsAreLogged;

  /// One record of a start, and the one before it with the same id.
  private static final class Start {
    final ProcessStarted record;
    @Nullable Start before;
    @Nullable Instant ended;

    Start(ProcessStarted record, @Nullable Start before) {
      this.record = record;
      this.before = before;
    }
  }

  void add(ProcessStarted started) {
    if (++kept > nextSweep) {
      sweep(started.time());
    }
    Long id = started.processId();
    newestById.put(id, new Start(started, newestById.get(id)));
  }

  void end(ProcessEnded ended) {
    endsAreLogged = true;
    Start newest = newestById.get(ended.processId());
    for (Start start = newest; start != null && start.ended == null; start = start.before) {
      start.ended = ended.time();
    }
  }

  /// {@return whether this host's evidence tells when processes end}
  boolean endsAreLogged() {
    return endsAreLogged;
  }

  int size() {
    return kept;
  }

  /// {@return the process that had this id at that time, as far as a record of its start tells and
  /// no record of its end speaks against it}
  Optional<SeenProcess> at(long processId, Instant time) {
    Start start = newestById.get(processId);
    while (start != null && start.record.time().isAfter(time)) {
      start = start.before;
    }
    if (start == null || endedBefore(start, time)) {
      return Optional.empty();
    }
    return Optional.of(new SeenProcess(sightings(start)));
  }

  /// {@return the processes that were started by that id in a span, as far as they are still kept;
  /// it looks at each, so it is for rare questions}
  List<SeenProcess> startedBy(long parentId, Instant from, Instant to) {
    var children = new ArrayList<SeenProcess>();
    for (Start newest : newestById.values()) {
      for (Start start = newest; start != null; start = start.before) {
        Instant time = start.record.time();
        boolean inSpan = !time.isBefore(from) && !time.isAfter(to);
        if (inSpan
            && start.record.details().parent().processId().equals(OptionalLong.of(parentId))) {
          var seen = new SeenProcess(sightings(start));
          if (children.stream().noneMatch(seen::sharesARecord)) {
            children.add(seen);
          }
        }
      }
    }
    children.sort(Comparator.comparing(SeenProcess::started));
    return children;
  }

  /// {@return the records of starts in a span, by time, as far as they are still kept; it looks at
  /// each, so it is for rare questions}
  List<ProcessStarted> startedWithin(Instant from, Instant to) {
    var started = new ArrayList<ProcessStarted>();
    for (Start newest : newestById.values()) {
      for (Start start = newest; start != null; start = start.before) {
        Instant time = start.record.time();
        if (!time.isBefore(from) && !time.isAfter(to)) {
          started.add(start.record);
        }
      }
    }
    started.sort(EvidenceOrder.OF_OBSERVATIONS);
    return started;
  }

  private static boolean endedBefore(Start start, Instant time) {
    return start.ended != null && start.ended.isBefore(time);
  }

  /// The records of one start: the newest, and those that other logs wrote of it.
  private static List<ProcessStarted> sightings(Start newest) {
    var same = new ArrayList<ProcessStarted>();
    same.add(newest.record);
    Instant earliest = newest.record.time().minus(SAME_START);
    for (Start other = newest.before;
        other != null && !other.record.time().isBefore(earliest);
        other = other.before) {
      if (SeenProcess.isSame(newest.record, other.record)) {
        same.add(other.record);
      }
    }
    return same;
  }

  private void sweep(Instant now) {
    Instant horizon = now.minus(KEPT_AFTER_END);
    newestById.values().removeIf(start -> start.ended != null && start.ended.isBefore(horizon));
    kept = 0;
    for (Start newest : newestById.values()) {
      kept += cut(newest, horizon);
    }
    nextSweep = Math.max(FIRST_SWEEP, 2 * kept);
  }

  /// Drops what was followed by another process of its id before the horizon. {@return what stays}
  private static int cut(Start newest, Instant horizon) {
    int count = 1;
    Start start = newest;
    while (start.before != null) {
      boolean longGone = start.record.time().isBefore(horizon);
      if (longGone && !start.before.record.time().plus(SAME_START).isAfter(start.record.time())) {
        start.before = null;
        break;
      }
      start = start.before;
      count++;
    }
    return count;
  }
}
