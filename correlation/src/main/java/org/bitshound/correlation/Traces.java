package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.bitshound.observation.Observation;
import org.jspecify.annotations.Nullable;

/// Records that say nothing of a job but may belong to one by their time: connections, look-ups,
/// files written. They are kept where BITS was at work, or a command spoke of it, shortly before or
/// after; all others are let go. Mutable; one thread, the fold's.
final class Traces {

  /// Sysmon's time of a connection or look-up was seen 4 s before the process that made it; BITS'
  /// service may take 8 s to start before it logs a job.
  private static final Duration BEFORE = Duration.ofSeconds(20);

  /// A transfer connects within seconds of its start, and once more where it is tried again, which
  /// is a record of its own.
  private static final Duration AFTER = Duration.ofSeconds(90);

  private final ArrayDeque<Observation> undecided = new ArrayDeque<>();
  private final List<Observation> kept = new ArrayList<>();
  private @Nullable Instant until;
  private boolean sorted = true;

  /// Notes that BITS was at work.
  void activity(Instant time) {
    Instant from = time.minus(BEFORE);
    undecided.removeIf(trace -> {
      boolean near = !trace.time().isBefore(from);
      if (near) {
        keep(trace);
      }
      return near;
    });
    Instant end = time.plus(AFTER);
    until = until == null || end.isAfter(until) ? end : until;
  }

  void add(Observation trace) {
    if (until != null && !trace.time().isAfter(until)) {
      keep(trace);
      return;
    }
    Instant gone = trace.time().minus(BEFORE);
    while (!undecided.isEmpty() && undecided.getFirst().time().isBefore(gone)) {
      undecided.removeFirst();
    }
    undecided.addLast(trace);
  }

  private void keep(Observation trace) {
    kept.add(trace);
    sorted = false;
  }

  int size() {
    return kept.size() + undecided.size();
  }

  /// {@return the traces of one kind in a span, both ends included, in evidence order}
  <T extends Observation> List<T> between(Class<T> kind, Instant from, Instant to) {
    if (!sorted) {
      kept.sort(EvidenceOrder.OF_OBSERVATIONS);
      sorted = true;
    }
    var found = new ArrayList<T>();
    for (int i = firstFrom(from); i < kept.size() && !kept.get(i).time().isAfter(to); i++) {
      if (kind.isInstance(kept.get(i))) {
        found.add(kind.cast(kept.get(i)));
      }
    }
    return found;
  }

  private int firstFrom(Instant from) {
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kept.get(middle).time().isBefore(from)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
