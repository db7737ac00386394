package org.bitshound.correlation;

import java.util.List;
import java.util.TreeSet;
import org.bitshound.observation.SeenOnNetwork;

/// Which client of the logs of traffic the host is: without that they cover the host only perhaps.
/// Mutable; one thread, the fold's.
final class ClientKnown {
  private final TreeSet<String> clients = new TreeSet<>();

  void take(SeenOnNetwork line) {
    if (line.client().knownBy().isPresent()) {
      clients.add(line.client().text());
    }
  }

  /// {@return its names and addresses, sorted}
  ///
  /// @param addresses that the host had
  List<String> all(OwnAddresses addresses) {
    var known = new TreeSet<>(clients);
    known.addAll(addresses.all().keySet());
    return List.copyOf(known);
  }
}
