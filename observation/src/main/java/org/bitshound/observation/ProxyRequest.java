package org.bitshound.observation;

import java.util.Optional;
import java.util.OptionalLong;

/// A request over HTTP, as a proxy, a server or a sensor wrote it down.
///
/// @param url whole; the path alone where nothing names the host; `host:port` of a tunnel
/// @param server the host asked for, in lower case
/// @param port as written, or that of the scheme
/// @param address of the server
/// @param agent letter for letter
/// @param status of HTTP
/// @param received bytes that the client was sent
/// @param sent bytes that the client sent
/// @param packetType of an upload of BITS: `Create-Session`, `Fragment` …
/// @param session of an upload of BITS
/// @param outcome what the proxy says that it did
/// @param ofBits whether it says itself that BITS made it: by its agent or by `BITS_POST`
public record ProxyRequest(
    Source source,
    Client client,
    Optional<String> method,
    Optional<String> url,
    Optional<String> server,
    OptionalLong port,
    Optional<String> address,
    Optional<String> agent,
    OptionalLong status,
    OptionalLong received,
    OptionalLong sent,
    Optional<String> packetType,
    Optional<String> session,
    Optional<String> outcome,
    boolean ofBits)
    implements SeenOnNetwork {}
