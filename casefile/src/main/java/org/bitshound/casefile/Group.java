package org.bitshound.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Cases that belong together over hosts (CASEFILE, "groups").
///
/// @param value what they share
/// @param cases case ids, in order of case
/// @param hosts by name
public record Group(
    GroupBy by,
    String value,
    List<String> cases,
    List<String> hosts,
    Instant first,
    Instant last,
    Optional<String> why) {

  public Group {
    cases = List.copyOf(cases);
    hosts = List.copyOf(hosts);
  }
}
