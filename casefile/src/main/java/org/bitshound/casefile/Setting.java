package org.bitshound.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the evidence says of a setting that matters here (CASEFILE, "hosts[].settings").
///
/// @param name a fixed word, such as `script-block-logging`
/// @param time when it was so
/// @param how how it is known, in words
public record Setting(
    String name,
    String value,
    Optional<Instant> time,
    Optional<String> how,
    List<String> evidence) {

  public Setting {
    evidence = List.copyOf(evidence);
  }
}
