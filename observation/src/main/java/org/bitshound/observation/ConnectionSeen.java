package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// A connection, as a sensor saw it.
///
/// @param address of who was called
/// @param port of who was called
/// @param protocol `tcp`, `udp`
/// @param name by which the caller called it, in lower case; the path it asked for is encrypted
/// @param sent bytes from the caller
/// @param received bytes to the caller
public record ConnectionSeen(
    Source source,
    Client client,
    String address,
    OptionalLong port,
    Optional<String> protocol,
    Optional<String> name,
    OptionalLong sent,
    OptionalLong received)
    implements SeenOnNetwork {
  @Override
  public ConnectionSeen withCopy(Source.Place copy) {
    return new ConnectionSeen(
        source.withCopy(copy), client, address, port, protocol, name, sent, received);
  }
}
