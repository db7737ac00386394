package org.bitshound.hunt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitshound.casefile.Brief;
import org.bitshound.casefile.Case;
import org.bitshound.casefile.Destination;
import org.bitshound.hunt.JudgedHost.Judged;

/// On how many hosts of a collection each remote host was met, in cases that are shown or not. A
/// collection of one host has nothing to compare, and no counts.
final class Spread {
  private final Map<String, Set<String>> hostsOf = new HashMap<>();

  /// @param hosts how many there are
  Spread(List<Judged> all, int hosts) {
    if (hosts > 1) {
      all.forEach(one -> add(one.brief()));
    }
  }

  private void add(Brief one) {
    for (String remote : one.remotes()) {
      if (!remote.isEmpty()) {
        hostsOf.computeIfAbsent(remote, _ -> new HashSet<>(2)).add(one.host());
      }
    }
  }

  /// {@return whether there is a count for a destination of the case}
  boolean countsFor(Brief one) {
    return one.remotes().stream().anyMatch(hostsOf::containsKey);
  }

  /// {@return the case with the counts of its destinations}
  Case in(Case one) {
    if (hostsOf.isEmpty() || one.destinations().isEmpty()) {
      return one;
    }
    Case.Draft draft = one.toDraft();
    draft.destinations = new ArrayList<>(one.destinations());
    draft.destinations.replaceAll(this::in);
    return draft.toCase();
  }

  private Destination in(Destination one) {
    Optional<Set<String>> hosts = one.host().or(one::address).map(hostsOf::get);
    if (hosts.isEmpty()) {
      return one;
    }
    Destination.Draft draft = one.toDraft();
    draft.hostsInCollection = OptionalLong.of(hosts.get().size());
    return draft.toDestination();
  }
}
