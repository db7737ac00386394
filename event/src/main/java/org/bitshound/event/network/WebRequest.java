package org.bitshound.event.network;

import java.util.Optional;
import java.util.OptionalLong;

/// A request over HTTP, as a proxy, a server or a sensor saw it.
///
/// @param url whole where the line has it so or has its parts; the path alone where nothing names
///   the host, as in a server's own log; `host:port` of a tunnel (`CONNECT`)
/// @param host the host asked for, in lower case, without port
/// @param port as written, or that of the scheme
/// @param address of the server
/// @param agent the user agent, letter for letter
/// @param status of HTTP
/// @param received bytes that the client was sent
/// @param sent bytes that the client sent
/// @param packetType of an upload of BITS: `Create-Session`, `Fragment` …
/// @param session of an upload of BITS
/// @param outcome what the proxy says that it did: `TCP_MISS`, `DENIED`
public record WebRequest(
    Stamp stamp,
    String client,
    Optional<String> method,
    Optional<String> url,
    Optional<String> host,
    OptionalLong port,
    Optional<String> address,
    Optional<String> agent,
    OptionalLong status,
    OptionalLong received,
    OptionalLong sent,
    Optional<String> packetType,
    Optional<String> session,
    Optional<String> outcome)
    implements NetworkRecord {}
