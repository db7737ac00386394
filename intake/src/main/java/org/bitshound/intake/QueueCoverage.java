package org.bitshound.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bitshound.intake.Machine.Covered;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.Source;

/// What BITS' job queue adds to the coverage of its host.
final class QueueCoverage {

  private QueueCoverage() {}

  static Machine add(Machine host, List<QueueFile> queues) {
    var files = new TreeSet<>(PathOrder.BY_CODE_POINTS);
    files.addAll(host.files());
    var times = new ArrayList<Instant>();
    long records = 0;
    for (QueueFile queue : queues) {
      files.add(queue.file.path());
      records += queue.live();
      queue.jobs().stream()
          .map(JobSighting::time)
          .filter(time -> !time.equals(Source.NO_TIME))
          .forEach(times::add);
    }
    var covered = new ArrayList<>(host.covered());
    if (!times.isEmpty()) {
      times.sort(Comparator.naturalOrder());
      covered.add(
          new Covered(
              CoverageSource.BITS_DATABASE,
              times.getFirst(),
              times.getLast(),
              records,
              Map.of(),
              List.of(),
              false));
      covered.sort(Comparator.comparing(row -> row.source().word()));
    }
    return new Machine(host.name(), host.domain(), host.aliases(), covered, List.copyOf(files));
  }
}
