package org.bitshound.observation;

import java.util.Optional;

/// BITS looked for peers that have a file of a job (Bits-Client 27 and 28, analytic channel).
///
/// @param phase which end of the search this is
/// @param url the file; not said at the end of the search
public record PeerSearched(Source source, JobReference job, Phase phase, Optional<String> url)
    implements JobObservation {

  /// The two ends of a search.
  public enum Phase {
    STARTED,
    ENDED
  }
}
