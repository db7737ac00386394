package org.bitshound.intake.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a file held.
///
/// @param hosts names of the hosts of its records, sorted
/// @param records without the recovered ones
/// @param relevant how many of them are worth a look for BITS
/// @param clock which clock its times follow; empty for an event log, whose times are UTC
/// @param duplicates how many of them were met before, in an earlier file or earlier in this one
public record Held(
    EvidenceFile file,
    List<String> hosts,
    long records,
    long relevant,
    long duplicates,
    long recovered,
    Optional<Instant> first,
    Optional<Instant> last,
    Optional<FileClock> clock) {

  /// {@return the same, of which some were met before}
  public Held withDuplicates(long number) {
    return new Held(file, hosts, records, relevant, number, recovered, first, last, clock);
  }
}
