package org.bitshound.intake.pieces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitshound.intake.evidence.EvidenceFile;
import org.bitshound.observation.CoverageSource;
import org.bitshound.observation.JobSighting;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;
import org.bitshound.observation.Source.Place;
import org.bitshound.observation.Source.Recovered;
import org.bitshound.qmgr.FoundFile;
import org.bitshound.qmgr.FoundFile.Tie;
import org.bitshound.qmgr.FoundJob;
import org.bitshound.qmgr.Origin;
import org.bitshound.qmgr.QueueContent;
import org.bitshound.translation.qmgr.StoredJobs;

/// What was found of BITS' job queue in one file. It says nothing of the host that it was taken
/// from.
final class QueueFile extends Piece {
  private final QueueContent content;

  QueueFile(EvidenceFile file, QueueContent content) {
    super(file);
    this.content = content;
  }

  /// A queue names no computer.
  @Override
  Optional<CoverageSource> coverage() {
    return Optional.of(CoverageSource.BITS_DATABASE);
  }

  @Override
  boolean comesFirst() {
    return true;
  }

  @Override
  long records() {
    return content.jobs().stream().filter(each -> !each.origin().carved()).count()
        + content.files().stream().filter(each -> !each.origin().carved()).count();
  }

  @Override
  long recovered() {
    return content.jobs().size() + content.files().size() - records();
  }

  @Override
  List<Instant> times() {
    return content.jobs().stream()
        .map(this::sighting)
        .map(JobSighting::time)
        .filter(time -> !time.equals(Source.NO_TIME))
        .sorted()
        .toList();
  }

  @Override
  List<Observation> observations() {
    var all = new ArrayList<Observation>();
    content.jobs().forEach(each -> all.add(sighting(each)));
    for (FoundFile each : content.files()) {
      all.add(
          StoredJobs.sighting(
              source(each.offset(), each.origin(), Optional.empty()),
              each.file(),
              each.id(),
              !each.origin().carved(),
              each.tie() == Tie.PROVEN));
    }
    return all;
  }

  private JobSighting sighting(FoundJob found) {
    return StoredJobs.sighting(
        source(found.offset(), found.origin(), found.job().modified()),
        found.job(),
        !found.origin().carved());
  }

  private Source source(long offset, Origin origin, Optional<Instant> time) {
    Source source =
        Source.ofPlace(
            new Place(file.path(), offset),
            host,
            time.orElse(Source.NO_TIME),
            coverage(),
            recovered(origin));
    for (EvidenceFile copy : file.copies()) {
      source = source.withCopy(new Place(copy.path(), offset));
    }
    return source;
  }

  private static Optional<Recovered> recovered(Origin origin) {
    return switch (origin) {
      case LIVE -> Optional.empty();
      case FREE_PAGE -> Optional.of(Recovered.FREE_PAGE);
      case PAGE_SLACK -> Optional.of(Recovered.PAGE_SLACK);
      case TRANSACTION_LOG -> Optional.of(Recovered.TRANSACTION_LOG);
      case SLACK -> Optional.of(Recovered.SLACK);
      case RAW -> Optional.of(Recovered.RAW);
    };
  }
}
