package org.bitshound.correlation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitshound.observation.JobObservation;
import org.bitshound.observation.Source;

/// Puts the records of one job in the order in which they were written, where the clock was set
/// back amid them: record ids of one log tell it. What bears no id stays at its time.
///
/// A step back is one where the nearest ids of the job's records are [RecordOrder#CLOSE]; farther
/// apart they may be of a log that began to count anew.
final class WritingOrder {

  private WritingOrder() {}

  /// {@return the same, in order}
  ///
  /// @param byTime in evidence order
  static List<JobObservation> of(List<JobObservation> byTime) {
    Map<String, List<JobObservation>> logs = new LinkedHashMap<>();
    for (JobObservation each : byTime) {
      Source source = each.source();
      if (source.isNumbered() && source.recovered().isEmpty()) {
        logs.computeIfAbsent(source.channel(), channel -> new ArrayList<>()).add(each);
      }
    }
    var place = new IdentityHashMap<JobObservation, Instant>();
    logs.values().forEach(log -> place(log, place));
    var ordered = new ArrayList<>(byTime);
    ordered.sort(
        Comparator.comparing((JobObservation each) -> place.getOrDefault(each, each.time()))
            .thenComparing(each -> each.source().channel())
            .thenComparing(each -> each.source().recordId(), Long::compareUnsigned));
    return ordered;
  }

  /// Where each record of a log belongs among times: not before what was written before it.
  private static void place(List<JobObservation> log, Map<JobObservation, Instant> place) {
    log.sort(Comparator.comparing(each -> each.source().recordId(), Long::compareUnsigned));
    Instant latest = Instant.MIN;
    JobObservation before = log.getFirst();
    for (JobObservation each : log) {
      boolean back = each.time().isBefore(before.time().minus(ClockStep.SHORTEST));
      if (back && each.source().recordId() - before.source().recordId() > RecordOrder.CLOSE) {
        log.forEach(place::remove);
        return;
      }
      latest = each.time().isAfter(latest) ? each.time() : latest;
      place.put(each, latest);
      before = each;
    }
  }
}
