package org.bitshound.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody other than BITS changed how the BITS service starts (CASEFILE, "hosts[].bits").
///
/// @param by the account
public record StartTypeChange(
    Instant time,
    Optional<String> from,
    Optional<String> to,
    Optional<String> by,
    List<String> evidence) {

  public StartTypeChange {
    evidence = List.copyOf(evidence);
  }

  /// A start type change in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public Optional<Instant> time = Optional.empty();
    public Optional<String> from = Optional.empty();
    public Optional<String> to = Optional.empty();
    public Optional<String> by = Optional.empty();
    public List<String> evidence = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    ///
    /// @throws Incomplete where a field is missing that every start type change has
    public StartTypeChange toStartTypeChange() {
      return new StartTypeChange(
          Incomplete.unless(time, "start type change", "time"), from, to, by, evidence);
    }
  }
}
