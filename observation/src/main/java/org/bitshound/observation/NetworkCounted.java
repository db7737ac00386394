package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;

/// SRUM counted what a program sent and received for a user in the hour, or less, before. It says
/// neither where to nor for which job.
///
/// @param time the end of the hour
/// @param program the path from `\device\harddiskvolume…` on, or a package's name
/// @param service the key of the service that it was counted for: `BITS`
/// @param sid the user's: of BITS the owner of the job
/// @param sent bytes
/// @param received bytes
public record NetworkCounted(
    Source source,
    Instant time,
    Optional<String> program,
    Optional<String> service,
    Optional<String> sid,
    long sent,
    long received)
    implements Observation {}
