package org.bitshound.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the evidence says of a host's BITS service (CASEFILE, "hosts[].bits").
///
/// @param startType the last one known
/// @param image of the service's host as its registry key has it
/// @param toggles how often BITS itself changed between demand and auto
/// @param queueNotEmpty from when to when its start type says that jobs were waiting
/// @param peers addresses of peers met
public record BitsService(
    List<ServiceRun> runs,
    Optional<String> startType,
    Optional<String> image,
    Optional<String> serviceDll,
    Optional<String> account,
    Optional<String> state,
    Optional<String> version,
    Optional<Switch> peerCaching,
    Optional<Switch> branchCache,
    List<String> peers,
    List<StartTypeChange> startTypeChanges,
    OptionalLong toggles,
    List<Span> queueNotEmpty) {

  public BitsService {
    runs = List.copyOf(runs);
    peers = List.copyOf(peers);
    startTypeChanges = List.copyOf(startTypeChanges);
    queueNotEmpty = List.copyOf(queueNotEmpty);
  }

  /// A bits service in the making: its author fills what the evidence says. Not thread-safe.
  public static final class Draft {
    public List<ServiceRun> runs = new ArrayList<>();
    public Optional<String> startType = Optional.empty();
    public Optional<String> image = Optional.empty();
    public Optional<String> serviceDll = Optional.empty();
    public Optional<String> account = Optional.empty();
    public Optional<String> state = Optional.empty();
    public Optional<String> version = Optional.empty();
    public Optional<Switch> peerCaching = Optional.empty();
    public Optional<Switch> branchCache = Optional.empty();
    public List<String> peers = new ArrayList<>();
    public List<StartTypeChange> startTypeChanges = new ArrayList<>();
    public OptionalLong toggles = OptionalLong.empty();
    public List<Span> queueNotEmpty = new ArrayList<>();

    /// Begins empty.
    public Draft() {}

    /// {@return the record}
    public BitsService toBitsService() {
      return new BitsService(
          runs,
          startType,
          image,
          serviceDll,
          account,
          state,
          version,
          peerCaching,
          branchCache,
          peers,
          startTypeChanges,
          toggles,
          queueNotEmpty);
    }
  }
}
