package org.bitshound.hunt;

import java.util.List;
import java.util.Optional;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Creator;
import org.bitshound.casefile.Destination;
import org.bitshound.casefile.Job;
import org.bitshound.casefile.Kind;

/// What of a case may be met on other hosts too. Thousands of cases have the same.
///
/// @param isSign a sign is no use of BITS, and nothing is counted of it
/// @param creator the image
/// @param title of the job
record Met(
    boolean isSign,
    List<Destination> destinations,
    Optional<String> creator,
    Optional<String> title) {

  static Met of(Case one) {
    return new Met(
        one.kind() == Kind.SIGN,
        one.destinations(),
        one.creator().flatMap(Creator::image),
        one.job().flatMap(Job::title));
  }
}
