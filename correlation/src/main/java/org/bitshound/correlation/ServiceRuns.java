package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.BitsServiceStarted;
import org.bitshound.observation.BitsServiceStopDelayed;
import org.bitshound.observation.ProcessEnded;
import org.bitshound.observation.Source;

/// The runs of the BITS service on one host. A shared service host has several runs in one process.
final class ServiceRuns {

  private final List<SeenServiceRun> runs = new ArrayList<>();

  void start(BitsServiceStarted started) {
    runs.add(
        new SeenServiceRun(
            started.source().loggedBy(),
            started.time(),
            started.source(),
            Optional.empty(),
            Optional.empty()));
  }

  /// The note of a slow stop is written by the service as it stops.
  void stop(BitsServiceStopDelayed delayed) {
    stop(delayed.source().loggedBy(), delayed.time(), delayed.source());
  }

  void end(ProcessEnded ended) {
    stop(OptionalLong.of(ended.processId()), ended.time(), ended.source());
  }

  /// {@return whether the process was the service's at that time, give or take}
  boolean isHost(long processId, Instant time, Duration off) {
    for (int i = runs.size() - 1; i >= 0; i--) {
      SeenServiceRun run = runs.get(i);
      boolean begun = !run.started().isAfter(time.plus(off));
      boolean goesOn = run.stopped().map(end -> !end.isBefore(time.minus(off))).orElse(true);
      if (begun && run.processId().isPresent() && run.processId().getAsLong() == processId) {
        return goesOn;
      }
    }
    return false;
  }

  List<SeenServiceRun> inOrder() {
    return List.copyOf(runs);
  }

  private void stop(OptionalLong processId, Instant time, Source source) {
    int last = runs.size() - 1;
    if (last >= 0 && processId.isPresent() && runs.get(last).goesOnIn(processId.getAsLong())) {
      runs.set(last, runs.get(last).stopped(time, source));
    }
  }
}
