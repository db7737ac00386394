package org.bitshound.observation;

import org.bitshound.event.network.WebRequest;

/// A request over HTTP, as a proxy, a server or a sensor wrote it down.
///
/// @param line what it wrote
/// @param ofBits whether it says itself that BITS made it: by its agent or by `BITS_POST`
public record ProxyRequest(Source source, Client client, WebRequest line, boolean ofBits)
    implements SeenOnNetwork {
  @Override
  public ProxyRequest withCopy(Source.Place copy) {
    return new ProxyRequest(source.withCopy(copy), client, line, ofBits);
  }
}
