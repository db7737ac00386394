package org.bitshound.correlation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitshound.observation.Source;

/// One run of the BITS service.
///
/// @param processId of the service host, which may have served other runs and other services
/// @param stopped absent where no record tells of the stop, as is usual
public record SeenServiceRun(
    OptionalLong processId,
    Instant started,
    Source startedBy,
    Optional<Instant> stopped,
    Optional<Source> stoppedBy) {

  boolean goesOnIn(long process) {
    return stopped.isEmpty() && processId.isPresent() && processId.getAsLong() == process;
  }

  SeenServiceRun stopped(Instant time, Source source) {
    return new SeenServiceRun(
        processId, started, startedBy, Optional.of(time), Optional.of(source));
  }
}
