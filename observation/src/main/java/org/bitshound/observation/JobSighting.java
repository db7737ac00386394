package org.bitshound.observation;

import java.time.Instant;

/// BITS' queue, or a remainder of it, holds a state of a job.
///
/// @param kept what it says
/// @param live whether the queue itself holds the job, as against what is left over of it
public record JobSighting(Source source, JobReference job, StoredJob kept, boolean live)
    implements JobObservation {

  /// {@return when the job was as the record says: at its last change}
  @Override
  public Instant time() {
    return kept.modified().orElse(source.time());
  }
}
