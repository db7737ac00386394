package org.bitshound.observation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A process and an address spoke, or were kept from it (Sysmon 3, Security 5156 and 5157).
///
/// @param time Sysmon's own time, which may lie seconds before the process itself: allow 5 s both
///   ways; else that of the record
/// @param by the process on this host
/// @param outbound whether this host began it
/// @param protocol `tcp`, `udp`, or the number of another
/// @param from where it began
/// @param to whom it was for
/// @param blocked whether the firewall kept it from happening (5157)
public record NetworkConnection(
    Source source,
    Instant time,
    ProcessReference by,
    Optional<Boolean> outbound,
    Optional<String> protocol,
    Endpoint from,
    Endpoint to,
    boolean blocked)
    implements Observation {

  /// One end of a connection.
  ///
  /// @param address as the record spells it
  /// @param name the host's name: Sysmon alone, which asks for the name of the address
  /// @param port 0 to 65535
  public record Endpoint(Optional<String> address, Optional<String> name, OptionalLong port) {}
}
