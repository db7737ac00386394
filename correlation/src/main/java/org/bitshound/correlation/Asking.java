package org.bitshound.correlation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitshound.correlation.NetworkOfCase.Asked;

/// What the logs of other machines may tell more of: the servers that a host's jobs and commands
/// asked for, and by which addresses it may be known there.
///
/// @param servers each with the time in which traffic may speak of it
/// @param addresses of these servers, as far as the host's own records tell
/// @param own the host's addresses, and when a record first tells of each
public record Asking(List<Server> servers, Set<String> addresses, Map<String, Instant> own) {

  public Asking {
    servers = List.copyOf(servers);
    addresses = Set.copyOf(addresses);
    own = Map.copyOf(own);
  }

  /// A server asked for.
  ///
  /// @param host a name or address in lower case
  public record Server(String host, Instant from, Instant to) {
    static Optional<Server> of(Asked asked) {
      return asked
          .name()
          .host()
          .map(host ->
              new Server(
                  host,
                  asked.from().minus(TrafficOfCase.OFF),
                  asked.last().plus(TrafficOfCase.OFF)));
    }
  }
}
