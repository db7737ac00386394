package org.bitshound.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
final class QueueFile {
  final EvidenceFile file;
  private final QueueContent content;

  /// The host's name, once it is known.
  String host = "";

  QueueFile(EvidenceFile file, QueueContent content) {
    this.file = file;
    this.content = content;
  }

  boolean isEmpty() {
    return content.jobs().isEmpty() && content.files().isEmpty();
  }

  long live() {
    return content.jobs().stream().filter(each -> !each.origin().carved()).count()
        + content.files().stream().filter(each -> !each.origin().carved()).count();
  }

  long carved() {
    return content.jobs().size() + content.files().size() - live();
  }

  /// {@return the jobs' sightings: when the queue was as it says}
  List<JobSighting> jobs() {
    return content.jobs().stream().map(this::sighting).toList();
  }

  void tell(Consumer<Observation> fold) {
    jobs().forEach(fold);
    for (FoundFile each : content.files()) {
      fold.accept(
          StoredJobs.sighting(
              source(each.offset(), each.origin(), Optional.empty()),
              each.file(),
              each.id(),
              !each.origin().carved(),
              each.tie() == Tie.PROVEN));
    }
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
            CoverageSource.BITS_DATABASE,
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
