package org.bitshound.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A destination that a policy approves or denies.
///
/// @param expires the first moment at which it no longer holds
record DestinationRule(RemotePattern pattern, Optional<Instant> expires) {

  static List<DestinationRule> all(Section destinations, String key) {
    return destinations.sections(key).stream().map(DestinationRule::of).toList();
  }

  private static DestinationRule of(Section row) {
    row.only(Set.of("pattern", "approved-by", "reason", "expires"));
    Answer.of(row);
    String pattern = row.required("pattern");
    if (!pattern.isEmpty() && !pattern.contains("://") && !pattern.startsWith("\\\\")) {
      row.fault("pattern", "a pattern begins with a scheme (https://) or a share (\\\\host\\)");
    }
    return new DestinationRule(RemotePattern.of(pattern), row.dayEnd("expires"));
  }

  boolean holds(String plain, Instant at) {
    return (expires.isEmpty() || at.isBefore(expires.get())) && pattern.glob().matches(plain);
  }
}
