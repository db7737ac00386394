package org.bitshound.casefile;

import java.util.List;
import java.util.Optional;

/// What the evidence says of a host's BITS service (CASEFILE, "hosts[].bits").
///
/// @param peers addresses of peers met
public record BitsService(
    List<ServiceRun> runs,
    Optional<Switch> peerCaching,
    Optional<Switch> branchCache,
    List<String> peers) {

  public BitsService {
    runs = List.copyOf(runs);
    peers = List.copyOf(peers);
  }
}
