package org.bitshound.casefile;

import java.time.Instant;
import java.util.Optional;

/// How common something is in a collection: a destination, a creator, a title (CASEFILE,
/// "destinations").
///
/// @param hosts on how many hosts it was met
/// @param of of how many hosts in all
/// @param jobs in how many cases: jobs, and attempts to make one
/// @param users by how many owners, as far as they are named
/// @param first when its first case began
/// @param last when its last case ended
/// @param baseline the same in the baseline; absent without one, and where the baseline never met
///   it
public record Prevalence(
    long hosts,
    long of,
    long jobs,
    long users,
    Instant first,
    Instant last,
    Optional<Prevalence> baseline) {

  /// {@return the same beside what the baseline says}
  public Prevalence withBaseline(Optional<Prevalence> before) {
    return new Prevalence(hosts, of, jobs, users, first, last, before);
  }
}
