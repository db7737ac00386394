package org.bitshound.correlation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.casefile.BatchMate;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Job;

/// Tells each job which others the same process made. A start key names a process for good, a
/// number of a process for a day at most.
final class Batches {

  private static final Duration SAME_NUMBER = Duration.ofDays(1);

  /// An updater that makes hundreds in one process is told by as many.
  private static final int MATES = 50;

  private Batches() {}

  /// What names a process.
  private record Maker(Optional<String> startKey, OptionalLong processId, Optional<String> image) {}

  /// @param cases in order of time
  static void tell(List<Case.Draft> cases) {
    Map<Maker, List<Case.Draft>> byMaker = new HashMap<>();
    for (Case.Draft each : cases) {
      Optional<Creator> creator = each.job.isPresent() ? each.creator : Optional.empty();
      creator
          .filter(known -> known.processId().isPresent())
          .ifPresent(known ->
              byMaker
                  .computeIfAbsent(
                      new Maker(known.startKey(), known.processId(), known.image()),
                      maker -> new ArrayList<>())
                  .add(each));
    }
    byMaker.forEach((maker, made) -> made.forEach(one -> tell(one, made, maker)));
  }

  private static void tell(Case.Draft one, List<Case.Draft> made, Maker maker) {
    Job.Draft job = one.job.orElseThrow().toDraft();
    for (Case.Draft other : made) {
      if (job.batch.size() == MATES) {
        break;
      }
      boolean same = maker.startKey().isPresent() || near(one, other);
      if (other != one && same) {
        Job mate = other.job.orElseThrow();
        job.batch.add(new BatchMate(other.id.orElseThrow(), mate.id(), mate.title()));
      }
    }
    if (!job.batch.isEmpty()) {
      one.sources.put("job.batch", one.sources.getOrDefault("creator.processId", List.of()));
      one.job = Optional.of(job.toJob());
    }
  }

  private static boolean near(Case.Draft one, Case.Draft other) {
    Instant first = one.first.orElseThrow();
    Instant second = other.first.orElseThrow();
    return Duration.between(first, second).abs().compareTo(SAME_NUMBER) <= 0;
  }
}
