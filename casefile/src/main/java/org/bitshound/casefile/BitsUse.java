package org.bitshound.casefile;

import java.time.Instant;
import java.util.Optional;

/// A program with which BITS was used on a host, or which BITS was told to run, and by whom.
///
/// @param what how it was used
/// @param program its path, as the evidence writes it first
/// @param user as whom it ran, else the job's owner
/// @param cases in how many cases
/// @param example the first command line or script that is known
public record BitsUse(
    BitsUseWhat what,
    String program,
    Optional<String> user,
    long cases,
    Instant first,
    Instant last,
    Optional<String> example) {

  /// {@return the same with one more case}
  public BitsUse and(BitsUse more) {
    return new BitsUse(
        what,
        program,
        user,
        cases + more.cases,
        first.isBefore(more.first) ? first : more.first,
        last.isAfter(more.last) ? last : more.last,
        example.or(more::example));
  }
}
