package org.bitshound.correlation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitshound.observation.NetworkConnection;
import org.bitshound.observation.NetworkConnection.Endpoint;
import org.bitshound.remote.IpAddress;

/// The addresses that a host had, by its own records of connections. Mutable; one thread, the
/// fold's.
final class OwnAddresses {
  private static final int MOST = 1000; // of one host, however often it moves

  private final Map<String, Instant> first = new LinkedHashMap<>();

  /// Who begins a connection has the address that it comes from.
  void take(NetworkConnection seen) {
    Endpoint own = seen.outbound().orElse(true) ? seen.from() : seen.to();
    own.address()
        .flatMap(text -> IpAddress.ofIpv4(text).or(() -> IpAddress.ofIpv6(text)))
        .map(IpAddress::text)
        .filter(text -> !isLocal(text) && first.size() < MOST)
        .ifPresent(text -> first.putIfAbsent(text, seen.time()));
  }

  /// Every host has these.
  private static boolean isLocal(String address) {
    return address.startsWith("127.")
        || address.equals("::1")
        || address.equals("0.0.0.0")
        || address.equals("::")
        || address.startsWith("fe80:")
        || address.startsWith("169.254.");
  }

  Map<String, Instant> all() {
    return Map.copyOf(first);
  }
}
