package org.bitshound.correlation;

import java.time.Instant;
import org.bitshound.observation.Observation;
import org.bitshound.observation.Source;

/// When something was, and the record that tells it.
record Moment(Instant time, Source by) {

  static Moment of(Observation seen) {
    return new Moment(seen.time(), seen.source());
  }

  static Moment of(SeenProcess process) {
    return new Moment(process.started(), process.sources().getFirst());
  }
}
