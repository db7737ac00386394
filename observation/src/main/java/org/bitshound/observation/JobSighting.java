package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;

/// BITS' queue, or a remainder of it, holds a state of a job.
///
/// @param kept what it says
/// @param live whether the queue itself holds the job, as against what is left over of it
public record JobSighting(Source source, JobReference job, StoredJob kept, boolean live)
    implements JobObservation {

  /// {@return whether it is a listing that tells of it, and not the queue itself}
  public boolean isListed() {
    return source.coverage().equals(Optional.of(CoverageSource.BITS_SNAPSHOT));
  }

  /// {@return when the job was as the record says: at its last change}
  @Override
  public Instant time() {
    return kept.modified().orElse(source.time());
  }
}
