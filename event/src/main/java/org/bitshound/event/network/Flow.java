package org.bitshound.event.network;

import java.util.Optional;
import java.util.OptionalLong;

/// A connection, as a sensor saw it.
///
/// @param address of who was called
/// @param port of who was called
/// @param protocol `tcp`, `udp`
/// @param name by which the caller called it (TLS, `server_name`), in lower case
/// @param sent bytes from the caller
/// @param received bytes to the caller
public record Flow(
    Stamp stamp,
    String client,
    String address,
    OptionalLong port,
    Optional<String> protocol,
    Optional<String> name,
    OptionalLong sent,
    OptionalLong received)
    implements NetworkRecord {}
