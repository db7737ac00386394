package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitshound.event.snapshot.ListedJob;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.OtherClock;
import org.bitshound.observation.Source.Place;
import org.bitshound.snapshots.Snapshot;
import org.bitshound.translation.snapshot.ListedJobs;

/// A listing of jobs. It names neither the machine nor the time at which it was made.
final class SnapshotFile extends Piece {
  private final Snapshot snapshot;

  SnapshotFile(EvidenceFile file, Snapshot snapshot) {
    super(file);
    this.snapshot = snapshot;
  }

  @Override
  Optional<CoverageSource> coverage() {
    return Optional.of(CoverageSource.BITS_SNAPSHOT);
  }

  @Override
  long records() {
    return snapshot.jobs().size();
  }

  @Override
  List<Instant> times() {
    return snapshot.jobs().stream()
        .flatMap(job -> Stream.of(job.created(), job.modified(), job.transferred()))
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  @Override
  List<Observation> observations() {
    var all = new ArrayList<Observation>();
    for (int i = 0; i < snapshot.jobs().size(); i++) {
      all.add(sighting(snapshot.jobs().get(i), snapshot.offsets().get(i)));
    }
    return all;
  }

  /// The clock is the host's own, and nobody knows how far it is from UTC.
  private OtherClock unknown(String local) {
    return new OtherClock("unknown", host, Optional.of(local), Optional.empty(), Optional.empty());
  }

  private Observation sighting(ListedJob job, long offset) {
    Instant time = job.modified().or(job::created).orElse(Source.NO_TIME);
    Source said = source(new Place(file.path(), offset), time);
    Source source = job.localTime().map(local -> said.withClock(unknown(local))).orElse(said);
    return ListedJobs.sighting(source, job);
  }
}
